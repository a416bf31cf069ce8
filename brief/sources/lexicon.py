"""The words that the cleaner leans on: function words by language, interface words, months, reader prompts.

Everything is lower case. Function words are what a language cannot do without; their share tells prose from
a list of keywords, and one language from another, with no model and no network.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "fr": _words(
        """le la les un une des du de d l à au aux et ou mais donc ni car que qu qui dont où quoi ce cet cette ces c
        son sa ses leur leurs notre nos votre vos mon ma mes il elle ils elles on nous vous je j tu lui eux se s ne n
        pas plus en y dans sur sous par pour avec sans entre vers chez contre depuis lors pendant selon afin est sont
        était étaient sera seront serait a ont avait avaient aura été être avoir fait si comme très aussi ainsi même
        tout tous toute toutes quand alors après avant jusqu puis peut doit m t me
        te"""
    ),
    "en": _words(
        """the of and to in is are was were be been that this these those it its he she they we you i his her their
        our your my with for on at by from as an or not but have has had will would can could which who what when
        where there than then all about into over after before do does did so if no more most such also"""
    ),
    "es": _words(
        """el los las una unos unas del al y o pero que quien cuyo donde este esta estos estas ese esa su sus
        nuestro nuestra se lo le les no más en por para con sin sobre entre desde hasta según es son era eran será ha
        han había fue ser haber como muy también ya cuando si porque durante"""
    ),
    "de": _words(
        """der die das den dem des ein eine einen einem einer eines und oder aber dass wer wo dieser diese dieses sein
        seine ihr ihre sich nicht mehr im in am an auf für mit ohne bei von vom zu zum zur aus nach über unter ist
        sind war waren wird werden wurde hat haben hatte auch wie wenn als noch nur"""
    ),
    "it": _words(
        """il lo gli una uno del della dei delle degli al alla ai alle e o ma che chi cui dove questo questa questi
        suo sua suoi si non più in nel nella di da con per su tra fra è sono era erano sarà ha hanno aveva essere
        anche come molto già quando se perché"""
    ),
    "la": _words(
        """et in ad ex ut cum sed non nec neque aut vel ab de per pro sit est esse sunt ei eu eos id quo qui quae quod
        his has te vis mea mei mel pri usu eum eam no an at ius duo nam vix sea tale hinc illud"""
    ),
}

LANGUAGE_NAMES = {
    "fr": "French", "en": "English", "es": "Spanish", "de": "German", "it": "Italian", "la": "Latin",
}  # fmt: skip

# The vocabulary of the two filler texts that page builders ship with: the passage of Cicero's De finibus
# ("Lorem ipsum …") and the generator text that begins "Lorem ipsum … Alienum phaedrum torquatos nec eu".
FILLER = _words(
    """lorem ipsum dolor amet consectetur consectetuer adipiscing adipisicing elit eiusmod tempor incididunt labore
    dolore magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat
    duis aute irure reprehenderit voluptate velit cillum fugiat nulla pariatur excepteur sint occaecat cupidatat
    proident culpa officia deserunt mollit anim laborum alienum phaedrum torquatos nec eu detraxit periculis
    nihil expetendis mei pericula euripidis hinc partem ei est te vis vix usu pri sea ius fabulas ponderum
    nonumy eirmod invidunt aliquyam erat diam voluptua accusam justo dolores rebum clita kasd gubergren takimata
    sanctus vivamus pellentesque vestibulum maecenas curabitur tincidunt euismod mauris nunc sapien vel vitae
    suscipit lectus ultrices porttitor hendrerit feugiat praesent blandit mattis egestas"""
)

# What buttons, menus and counters are made of. A short line with one of these heads and nothing but these,
# network names, function words and figures is part of the page, not of the article.
INTERFACE_HEADS = _words(
    """partager partagez tweeter tweet retweeter épingler imprimer imprimez commenter commentez réagir répondre
    chercher rechercher connecter connectez connecte inscris abonne déconnexion connexion inscrire inscrivez abonner
    abonnez newsletter newsletters infolettre followers follower subscribers subscriber likes follow subscribe
    unmute login publiez sponsorisé commentaire étiquettes share e-mail offrir"""
)

# Heads that a heading of an article may consist of as well: they count only outside the article, or beside furniture.
INTERFACE_WEAK = _words(
    """partage partages copier commentaires réactions recherche inscription abonnement abonnements abonnés abonné
    menu accueil étiquette tags tag catégories catégorie mots clés fans vues partagé favoris suivez suivre
    navigation sommaire contact contacts cookies cgu cgv publicité annonce diaporama notifications panier comments
    comment search register home footer sidebar skip précédent suivant précédente suivante mentions légales plan
    confidentialité paramètres télécharger accéder e-mail adresse retour haut imprimer fermer newsletters voir lire
    envoyer crédits aide faq rss écouter mon contacter compte aller"""
)

INTERFACE_FILL = _words(
    """article articles page pages site actualité actualités info infos lien liens mail e-mail email courriel ami
    amis réseau réseaux sociaux compte un une premier premiers laisser laissez ajouter ajoutez publier publiez
    poster postez voir afficher lire soyez écrire écrivez envoyer envoyez gratuit gratuitement ici aller contenu
    principal haut retour fermer ouvrir me my us now on all social media channels pdf version aide propos mon espace
    application appli mobile politique conditions générales utilisation données personnelles dernière dernières
    minute min lecture adresse presse gratuite obligatoires champs clés mots tard papier mes gérer"""
)

NETWORKS = _words(
    """facebook twitter x instagram linkedin youtube tiktok whatsapp telegram pinterest snapchat messenger mastodon
    bluesky threads reddit flipboard google discord viber tumblr rss"""
)

# Imperatives by which a page speaks to its reader (second person plural, sometimes singular on blogs).
READER_VERBS = _words(
    """partagez commentez dites donnez laissez abonnez inscrivez suivez rejoignez soutenez cliquez retrouvez
    téléchargez recevez réagissez votez participez connectez contactez likez écrivez posez restez découvrez
    profitez ajoutez activez aidez faites écoutez visitez consultez envoyez répondez acceptez désactivez
    signez publiez bénéficiez accédez créez"""
)

# What a page asks its reader to use: its own channels. A prompt needs one of these besides the verb.
READER_OBJECTS = _words(
    """commentaire commentaires newsletter newsletters infolettre abonnement abonnements offre offres compte
    réseaux chaîne podcast favoris notifications application appli don dons communauté avis réflexions opinion
    opinions alertes inscription numérique alerte lecteurs e-mail mail boîte formulaire actualités
    rédaction équipe
    whatsapp telegram facebook twitter instagram linkedin youtube tiktok discord bluesky mastodon"""
)

MONTHS = {
    "janvier": 1, "janv": 1, "jan": 1, "février": 2, "fevrier": 2, "févr": 2, "fév": 2, "fevr": 2, "fev": 2,
    "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6, "juillet": 7, "juil": 7, "août": 8, "aout": 8,
    "septembre": 9, "sept": 9, "octobre": 10, "oct": 10, "novembre": 11, "nov": 11, "décembre": 12, "decembre": 12,
    "déc": 12, "dec": 12,
}  # fmt: skip

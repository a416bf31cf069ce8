"""Terms as articles on medicine, defence, finance and law write them, and words that only look like them."""

from __future__ import annotations

import pytest

from brief.glossary.match import Matcher
from brief.glossary.table import Entry


def surfaces(term: str, text: str) -> list[str]:
    return [match.surface for match in Matcher([Entry(term, ("x",))]).find(text)]


@pytest.mark.parametrize(
    ("term", "text", "surface"),
    [
        # medical
        ("signe vital", "Les signes vitaux du patient", "signes vitaux"),
        ("canal carpien", "les canaux carpiens", "canaux carpiens"),
        ("essai clinique randomisé", "deux essais cliniques randomisés", "essais cliniques randomisés"),
        ("effet indésirable", "d’effets indésirables graves", "effets indésirables"),
        ("personne âgée", "chez les personnes âgées", "personnes âgées"),
        ("patient hospitalisé", "les patientes hospitalisées", "patientes hospitalisées"),
        ("aigu", "une insuffisance aiguë", "aiguë"),
        ("insuffisance rénale aiguë", "une insuffisance rénale aigüe", "insuffisance rénale aigüe"),
        ("lavage des mains", "LE LAVAGE DES MAINS SAUVE DES VIES", "LAVAGE DES MAINS"),
        ("système immunitaire", "L’IMMUNITÉ ET LES SYSTÈMES IMMUNITAIRES", "SYSTÈMES IMMUNITAIRES"),
        ("système immunitaire", "LES SYSTEMES IMMUNITAIRES", "SYSTEMES IMMUNITAIRES"),
        ("cellule souche", "les cellules-souches", "cellules-souches"),
        ("sérologique", "des tests sérologiques", "sérologiques"),
        ("virus grippal", "les virus grippaux", "virus grippaux"),
        ("corps étranger", "de corps étrangers", "corps étrangers"),
        ("œdème pulmonaire", "un oedème pulmonaire", "oedème pulmonaire"),
        ("œdème", "L’ŒDÈME", "ŒDÈME"),
        ("dépister", "les personnes dépistées ont été dépistées", "dépistées"),
        ("cas contact", "les cas contacts", "cas contacts"),
        ("cas contact", "des cas-contacts", "cas-contacts"),
        ("gène", "les gènes", "gènes"),
        ("vaccin à ARN messager", "des vaccins à ARN messager", "vaccins à ARN messager"),
        ("hôpital", "dans les hôpitaux", "hôpitaux"),
        ("hôpital", "HOPITAL", "HOPITAL"),
        ("travail", "les travaux", "travaux"),
        # defence
        ("porte-avions", "le porte\u2011avions", "porte\u2011avions"),
        ("sous-marin nucléaire", "des sous-marins nucléaires", "sous-marins nucléaires"),
        ("char de combat", "des chars de combat", "chars de combat"),
        ("forces armées", "aux forces armées", "forces armées"),
        ("arme à feu", "d'armes à feu", "armes à feu"),
        ("système d'armes", "les systèmes d’armes", "systèmes d’armes"),
        ("système d'armes", "les systèmes d’arme", "systèmes d’arme"),
        ("chef d'état-major", "la cheffe d’état-major", "cheffe d’état-major"),
        ("chef d'état-major", "les chefs d’État-major", "chefs d’État-major"),
        ("cyberattaque", "une cyber attaque", "cyber attaque"),
        ("cyber-attaque", "une cyber attaque", "cyber attaque"),
        ("cyber attaque", "une cyberattaque", "cyberattaque"),
        ("cyber attaque", "des cyber-attaques", "cyber-attaques"),
        ("cyber-attaque", "des cyberattaques", "cyberattaques"),
        ("cyberattaque", "des cyber-attaques", "cyber-attaques"),
        ("contre-mesure", "des contremesures", "contremesures"),
        ("contremesure", "des contre-mesures", "contre-mesures"),
        ("antimissile", "des missiles anti-missiles", "anti-missiles"),
        ("anti-missile", "un système antimissile", "antimissile"),
        ("week-end", "le weekend", "weekend"),
        ("weekend", "le week-end", "week-end"),
        ("e-mail", "des emails", "emails"),
        ("télétravail", "le télé-travail", "télé-travail"),
        ("micro-processeur", "des microprocesseurs", "microprocesseurs"),
        ("microprocesseur", "des micro-processeurs", "micro-processeurs"),
        ("géolocalisation", "la géo-localisation", "géo-localisation"),
        ("sous-traitant", "des sous traitants", "sous traitants"),
        ("porte-parole", "la porte parole", "porte parole"),
        ("drone kamikaze", "les drones kamikazes", "drones kamikazes"),
        ("défense sol-air", "la défense sol–air", "défense sol–air"),
        ("garde-fou", "les gardes-fous", "gardes-fous"),
        # finance
        ("taux directeur", "les taux directeurs", "taux directeurs"),
        ("capital social", "les capitaux sociaux", "capitaux sociaux"),
        ("obligation d'État", "des obligations d'Etat", "obligations d'Etat"),
        ("obligation d'État", "OBLIGATIONS D’ÉTAT", "OBLIGATIONS D’ÉTAT"),
        ("chiffre d'affaires", "du chiffre d’affaire", "chiffre d’affaire"),
        ("marché boursier", "des marchés boursiers", "marchés boursiers"),
        ("banque centrale", "les banques centrales", "banques centrales"),
        ("fusion-acquisition", "les fusions-acquisitions", "fusions-acquisitions"),
        ("fusion-acquisition", "des fusions acquisitions", "fusions acquisitions"),
        ("prêt relais", "des prêts-relais", "prêts-relais"),
        ("bénéfice net", "le bénéfice\u00a0net", "bénéfice\u00a0net"),
        ("plus-value", "les plus-values", "plus-values"),
        ("plus-value", "les plus values", "plus values"),
        ("société cotée", "les sociétés cotées", "sociétés cotées"),
        ("valeur mobilière", "VALEURS MOBILIÈRES", "VALEURS MOBILIÈRES"),
        ("investisseur institutionnel", "les investisseuses institutionnelles", "investisseuses institutionnelles"),
        ("taux d'intérêt", "du taux\nd’intérêt", "taux\nd’intérêt"),
        ("jeune pousse", "de jeunes pousses", "jeunes pousses"),
        # law
        ("projet de loi", "les projets de loi", "projets de loi"),
        ("projet de loi", "des projets de lois", "projets de lois"),
        ("code pénal", "l’article 3 du Code pénal", "Code pénal"),
        ("tribunal administratif", "les tribunaux administratifs", "tribunaux administratifs"),
        ("partie civile", "s’est portée partie civile", "partie civile"),
        ("garde à vue", "des gardes à vue", "gardes à vue"),
        ("mettre en examen", "il a été mis en examen", "mis en examen"),
        ("mettre en examen", "elle est mise en examen", "mise en examen"),
        ("mettre en œuvre", "La loi met en œuvre", "met en œuvre"),
        ("mettre en œuvre", "mettant en oeuvre", "mettant en oeuvre"),
        ("mettre en œuvre", "ont mis en œuvre", "mis en œuvre"),
        ("porter plainte", "ils ont porté plainte", "porté plainte"),
        ("rendre un verdict", "la cour rendra un verdict", "rendra un verdict"),
        ("prendre effet", "qui prend effet", "prend effet"),
        ("droit d'auteur", "les droits d’auteur", "droits d’auteur"),
        ("droit d'auteur", "des droits d'auteurs", "droits d'auteurs"),
        ("ayant droit", "les ayants droit", "ayants droit"),
        ("ayant droit", "les ayants-droit", "ayants-droit"),
        ("lanceur d'alerte", "la lanceuse d’alerte", "lanceuse d’alerte"),
        ("juge d'instruction", "JUGES D'INSTRUCTION", "JUGES D'INSTRUCTION"),
        ("contrat de travail", "au contrat de travail", "contrat de travail"),
        ("mise en demeure", "les mises en demeure", "mises en demeure"),
        ("garde des Sceaux", "le garde des sceaux", "garde des sceaux"),
        ("Conseil d'État", "le Conseil d’Etat", "Conseil d’Etat"),
        ("Cour des comptes", "COUR DES COMPTES", "COUR DES COMPTES"),
        ("élu local", "les élus locaux", "élus locaux"),
        ("élu local", "les élues locales", "élues locales"),
        ("appel d'offres", "l’appel d'\u00a0offres", "appel d'\u00a0offres"),
        ("accord de libre-échange", "des accords de libre échange", "accords de libre échange"),
        ("réseau social", "sur les réseaux sociaux", "réseaux sociaux"),
        ("pièce jointe", "PIECES JOINTES", "PIECES JOINTES"),
        ("journal officiel", "au Journal officiel", "Journal officiel"),
        ("vitrail", "les vitraux", "vitraux"),
        ("bail commercial", "les baux commerciaux", "baux commerciaux"),
        ("œuvre d'art", "des œuvres d’art", "œuvres d’art"),
        ("livre blanc", "le Livre blanc", "Livre blanc"),
        ("sec", "une toux sèche", "sèche"),
        ("toux sèche", "toux sèches", "toux sèches"),
        ("long terme", "à long-terme", "long-terme"),
        ("fièvre", "d’une fièvre", "fièvre"),
        ("pays membre", "les pays-membres", "pays-membres"),
        ("pays membre", "les pays membres", "pays membres"),
        ("auto-isolement", "l’auto-isolement", "auto-isolement"),
        ("autoisolement", "l’auto-isolement", "auto-isolement"),
        ("non-respect", "le non respect", "non respect"),
        ("États membres", "les états membres", "états membres"),
        ("État membre", "les Etats-membres", "Etats-membres"),
        ("SARS-CoV-2", "le Sars-CoV-2", "Sars-CoV-2"),
        ("SARS-CoV-2", "le SARS\u2011CoV\u20112", "SARS\u2011CoV\u20112"),
        ("SARS-CoV-2", "le SARS CoV 2", "SARS CoV 2"),
        ("COVID-19", "la Covid-19", "Covid-19"),
        ("COVID-19", "la covid-19", "covid-19"),
        ("COVID-19", "le Covid 19", "Covid 19"),
        ("COVID-19", "COVID\u201119", "COVID\u201119"),
    ],
)
def test_finds(term: str, text: str, surface: str) -> None:
    assert surfaces(term, text) == [surface]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("SARS", "le virus SARS-Cov-2"),
        ("SRAS", "SRAS-CoV-2"),
        ("mettre en œuvre", "la mise en œuvre du plan"),
        ("cyber", "une cyberattaque"),
        ("attaque", "une cyber-attaque"),
        ("contre attaque", "contre-attaquer le roi"),
        ("sous-marin", "sous mari"),
        ("porte-parole", "il porte la parole"),
        ("plus-value", "il n’a plus valu"),
        ("mine", "il examine"),
        ("cas", "cassation"),
        ("loi", "loisir"),
        ("marche", "les marchés"),
        ("marché", "la marche"),
        ("côté", "la cote"),
        ("cote", "à côté"),
        ("taux", "un tas"),
        ("pays", "le paysage"),
        ("cours", "la cour"),
        ("gène", "une gêne"),
        ("mur", "un mûr"),
        ("président", "ils président la séance"),
        ("affluent", "ils affluent vers"),
        ("public", "publication"),
        ("vague", "vaguement"),
        ("partie", "il est parti"),
        ("politique", "politiquement"),
        ("militaire", "militairement"),
        ("porte", "il porte un sac"),
        ("juge", "elle juge mal"),
        ("banque", "bancaire"),
        ("essai", "il essaie"),
        ("contrôle", "il contrôle tout"),
        ("vol", "il vole"),
        ("été", "il a été malade"),
        ("avoir", "ils ont eu"),
        ("être humain", "ils sont humains"),
        ("sens", "il sent"),
        ("mort", "Il meurt"),
        ("livre", "il livre un colis"),
        ("UE", "la rue et l'IUE"),
        ("ONU", "on nu"),
        ("PIB", "Pibrac"),
        ("mettre en examen", "la mise en examen du ministre"),
        ("mettre en œuvre", "Mise en œuvre du plan"),
        ("prendre effet", "une prise d’effet"),
        ("cyber attaque", "le cyber, attaque comprise"),
        ("contremesure", "contre mesure pour mesure"),
        ("covid", "Covidien"),
    ],
)
def test_refuses(term: str, text: str) -> None:
    assert surfaces(term, text) == []


@pytest.mark.parametrize("term", ["cyber attaque", "cyber-attaque", "cyberattaque"])
@pytest.mark.parametrize("text", ["cyber attaque", "cyber-attaque", "cyberattaque"])
def test_a_compound_is_found_however_either_writes_it(term: str, text: str) -> None:
    [one] = Matcher([Entry(term, ("cyberattack",))]).find(f"Une {text} de plus.")
    [many] = Matcher([Entry(term, ("cyberattack",))]).find(f"Des {text}s de plus.")
    assert one.surface == text and one.number != "plural"
    assert (many.surface, many.number) == (f"{text}s", "plural")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("La loi met en œuvre l’accord", "verb"),
        ("La loi mettra en œuvre l’accord", "verb"),
        ("La loi mettrait en œuvre l’accord", "verb"),
        ("La loi mettait en œuvre l’accord", "participle"),
        ("Ils ont mis en œuvre l’accord", "participle"),
        ("Les mesures mises en œuvre", "participle"),
        ("en mettant en œuvre l’accord", "gerund"),
        ("sans mettre en œuvre l’accord", "infinitive"),
    ],
)
def test_the_form_of_a_verb(text: str, form: str) -> None:
    [match] = Matcher([Entry("mettre en œuvre", ("implement",))]).find(text)
    assert match.form == form

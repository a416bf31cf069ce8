"""The little English morphology that a glossary needs: number of the head noun, a/an, casing. Regular forms and the
common exceptions; nothing that would turn one word into another."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "spokesperson": "spokespeople",
    "foot": "feet", "tooth": "teeth", "goose": "geese", "mouse": "mice", "ox": "oxen",
    "datum": "data", "criterion": "criteria", "phenomenon": "phenomena", "medium": "media", "bacterium": "bacteria",
    "curriculum": "curricula", "memorandum": "memoranda", "spectrum": "spectra", "stratum": "strata", "ovum": "ova",
    "symposium": "symposia", "addendum": "addenda", "erratum": "errata", "larva": "larvae", "vertebra": "vertebrae",
    "nucleus": "nuclei", "stimulus": "stimuli", "fungus": "fungi", "alumnus": "alumni", "bacillus": "bacilli",
    "index": "indices", "matrix": "matrices", "appendix": "appendices", "vertex": "vertices",
    "leaf": "leaves", "life": "lives", "wolf": "wolves", "knife": "knives", "half": "halves", "shelf": "shelves",
    "thief": "thieves", "calf": "calves", "wife": "wives", "loaf": "loaves", "self": "selves", "scarf": "scarves",
    "hoof": "hooves", "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "veto": "vetoes", "echo": "echoes",
    "cargo": "cargoes", "torpedo": "torpedoes", "embargo": "embargoes", "tornado": "tornadoes", "volcano": "volcanoes",
    "mosquito": "mosquitoes", "quiz": "quizzes", "passerby": "passersby", "staff": "staffs", "lens": "lenses",
    "gas": "gases", "bus": "buses", "axis": "axes", "bias": "biases", "canvas": "canvases", "atlas": "atlases",
    "business": "businesses", "illness": "illnesses", "witness": "witnesses", "weakness": "weaknesses",
    "harness": "harnesses", "sickness": "sicknesses", "likeness": "likenesses", "alias": "aliases", "iris": "irises",
}  # fmt: skip
# Their plural is careful English too, so both are recognised; the first is written.
_ALSO = {
    "memorandums": "memorandum", "appendixes": "appendix", "indexes": "index", "spectrums": "spectrum",
    "symposiums": "symposium", "curriculums": "curriculum", "persons": "person", "spokespersons": "spokesperson",
    "mosquitos": "mosquito", "volcanos": "volcano", "tornados": "tornado", "cargos": "cargo", "scarfs": "scarf",
    "formulae": "formula", "antennae": "antenna", "fora": "forum", "referenda": "referendum", "stadia": "stadium",
}  # fmt: skip
_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items()} | _ALSO
_OTHERS = {singular: tuple(p for p, s in _ALSO.items() if s == singular) for singular in _ALSO.values()}
_SIS = re.compile(
    r"(?:yses|crises|theses|gnoses|roses|choses|metastases|oases|emphases|opses|lipses|geneses|sepses|oboses)$"
)
_NO_SIS = ("roses", "primroses")
_US = re.compile(r"(?<![ao])uses$")
_NO_US = frozenset("uses reuses misuses abuses disabuses excuses accuses refuses recluses muses fuses ruses".split())
_CHE = re.compile(
    r"(?:(?:head|tooth|stomach|ear|back|heart|must|moust)?aches|caches|niches|avalanches|psyches|quiches|creches|cliches)$"
)
# Words that are the same in both numbers, and words that have no singular.
_BOTH_NUMBERS = frozenset(
    "means headquarters crossroads barracks corps chassis rendezvous series species gallows".split()
)
_ONLY_PLURAL = frozenset(
    "data goods proceeds belongings customs surroundings savings earnings premises remains thanks outskirts "
    "arms".split()
)
# What follows the head: "attorneys general", "courts martial"; but "major generals".
_AFTER_HEAD = frozenset("general martial elect designate emeritus laureate".split())
_RANKS = frozenset("major brigadier lieutenant colonel captain adjutant".split())
PARTICLES = frozenset("up off in out by on down over away back through together around".split())
"""What makes a verb of two words ("take over") that is written as one where it is a noun ("takeover")."""
_IRREGULAR_VERBS = (
    "be:was/been become:became/become begin:began/begun bind:bound bring:brought build:built buy:bought "
    "choose:chose/chosen come:came/come cut:cut deal:dealt do:did/done draw:drew/drawn drive:drove/driven "
    "fall:fell/fallen feed:fed feel:felt fight:fought find:found fly:flew/flown get:got give:gave/given "
    "go:went/gone grow:grew/grown have:had hear:heard hit:hit hold:held hurt:hurt keep:kept lay:laid "
    "lead:led leave:left lend:lent let:let lose:lost make:made mean:meant meet:met pay:paid put:put "
    "read:read rise:rose/risen run:ran/run say:said see:saw/seen sell:sold send:sent set:set shed:shed "
    "show:showed/shown shut:shut sit:sat speak:spoke/spoken spend:spent spread:spread stand:stood "
    "strike:struck swear:swore/sworn take:took/taken teach:taught tell:told think:thought "
    "undertake:undertook/undertaken understand:understood uphold:upheld wear:wore/worn "
    "withdraw:withdrew/withdrawn win:won write:wrote/written"
)
_PASTS = {verb: tuple(forms.split("/")) for verb, _, forms in (one.partition(":") for one in _IRREGULAR_VERBS.split())}
# Nouns with no plural in careful English, and nouns that end in -s in both numbers.
UNCOUNTABLE = frozenset(
    "access advice aid aircraft hovercraft watercraft wilderness offshoring laundering ammunition artillery awareness "
    "cash chaos clothing compliance consent conduct content cooperation coverage cryptography cybersecurity "
    "cosmos damage data deterrence diabetes education electricity employment energy engineering equipment "
    "ethics ethos evidence expertise feedback finance firepower fishing flu freight funding governance guidance "
    "hardware harm health housing hygiene immunity imagery influenza information "
    "insurance intelligence interoperability jewelry knowledge labor labour leadership legislation "
    "literature logistics luck luggage machinery malware manpower maintenance marketing mathematics measles "
    "medicare middleware money music news nonproliferation oxygen paperwork personnel phishing physics "
    "pneumonia poetry police politics pollution poverty procurement progress propaganda ransomware "
    "reconnaissance recruitment research resilience safety scenery "
    "security sepsis series shipping shortness software spacecraft species spyware surveillance "
    "telemetry terrorism traffic training transparency transport transportation travel tuberculosis unemployment "
    "warfare water weather weaponry wildlife workmanship infectivity mortality "
    "morbidity mucus bronchitis gastroenteritis rna dna ai sovereignty readiness".split()
)  # fmt: skip
# A rendering that ends in one of these is about the stuff, whatever its other words.
_MASS_ENDINGS = ("ware", "ness", "ism", "graphy", "itis", "ics")
_COUNTED = ("mechanism", "organism", "topics")
_HEAD_ENDS = frozenset("of for to in at on from with by against under and or between without within as per".split())
_INITIALISM_VOWELS = frozenset("AEFHILMNORSX")
_PEOPLE = re.compile(r"(?!(?:speci|regi|abdo|acu|lu|se|sta|bitu|cycla|ra|fora|albu|hy|ye)men$)[a-z]{2,}men$")
_YU = re.compile(r"(?:uni(?!n|m)|use|usu|uti|ubi|uk|eu|one\b|once|ura)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?<!e)(?<!\b[bfrw])(?<!\bsh)(?<!ersh)(?<!\bsl)(?<![at]b)ed$")  # no bed, seed, watershed
_ADJECTIVE = re.compile(r"(?:ic|al|ous|ive|able|ible|ory|ary|ful|less|ar|ent|ant|(?<![ef])ed)$")
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir|herb)", re.IGNORECASE)


def _words(term: str) -> list[str]:
    return re.split(r"([ -]+)", term)


def _head(parts: list[str]) -> int:
    """Index of the head noun among words and separators: the last word before the first preposition.

    A particle at the end belongs to the noun (``start-ups``), but follows one in -er (``runners-up``).
    """
    last = len(parts) - 1
    for at in range(2, last, 2):
        if parts[at].lower() in _HEAD_ENDS:
            return at - 2
    if last >= 2:
        before, end = parts[last - 2].lower(), parts[last].lower()
        if end in _AFTER_HEAD and before not in _RANKS:
            return last - 2
        if end in PARTICLES and before.endswith(("er", "ers")):
            return last - 2
    return last


def _cased(form: str, model: str) -> str:
    return form.capitalize() if model[:1].isupper() and model[1:].islower() else form


def is_acronym(word: str) -> bool:
    """``NATO``, ``DoD``, ``F-35``: capitals (two at least, or one within) that no sentence may lower."""
    return sum(char.isupper() for char in word) > 1 or any(char.isupper() for char in word[1:])


def is_plural(word: str) -> bool:
    """Whether a noun has the look of a plural (``forces``, ``SMEs``; not ``crisis``, ``virus``, ``access``)."""
    low = word.lower()
    if is_acronym(word) or not word.isalpha():
        return word.endswith("s") and not any(char.islower() for char in word[:-1])
    particle = low.endswith("s") and low[:-1] in PARTICLES  # "start-ups"
    if low in _SINGULAR or low in _ONLY_PLURAL or particle or _PEOPLE.match(low):
        return True
    if low in _IRREGULAR or low in _BOTH_NUMBERS or low in UNCOUNTABLE:
        return False
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is"))


def is_mass(word: str) -> bool:
    """Whether a noun has no plural (``ransomware``, ``procurement``)."""
    low = word.lower()
    if low in UNCOUNTABLE or low in _BOTH_NUMBERS:
        return True
    return low not in _IRREGULAR and len(low) > 5 and low.endswith(_MASS_ENDINGS) and not low.endswith(_COUNTED)


def may_be_adjective(word: str) -> bool:
    """Whether a single English word has the ending of an adjective or a participle (``respiratory``, ``infected``)."""
    return word.isalpha() and bool(_ADJECTIVE.search(word.lower()))


@lru_cache(maxsize=16384)
def plural(term: str) -> str:
    """The term with its head noun in the plural; unchanged where that is one already or has none."""
    parts = _words(term)
    at = _head(parts)
    word = parts[at]
    low = word.lower()
    if not word or is_plural(word) or is_mass(word) or _PARTICIPLE.search(low):
        return term
    if low in _IRREGULAR:
        form = _cased(_IRREGULAR[low], word)
    elif is_acronym(word) or not word.isalpha():
        form = word + "s"
    elif low.endswith("man") and low not in ("human", "german", "roman", "norman", "ottoman", "talisman"):
        form = word[:-2] + "en"
    elif low.endswith("sis"):
        form = word[:-2] + "es"
    elif low.endswith(("s", "x", "z", "ch", "sh")):
        form = word + "es"
    elif low.endswith("y") and len(low) > 2 and low[-2] not in "aeiou":
        form = word[:-1] + "ies"
    else:
        form = word + "s"
    return "".join([*parts[:at], form, *parts[at + 1 :]])


def plurals(term: str) -> tuple[str, ...]:
    """Every plural of the term that careful English has, the one to write first (``memoranda``, ``memorandums``)."""
    parts = _words(term)
    at = _head(parts)
    others = _OTHERS.get(parts[at].lower(), ()) if plural(term) != term else ()
    return (plural(term), *("".join([*parts[:at], _cased(other, parts[at]), *parts[at + 1 :]]) for other in others))


@lru_cache(maxsize=16384)
def singular(term: str) -> str:
    """The term with its head noun in the singular; unchanged where that is one already."""
    parts = _words(term)
    at = _head(parts)
    word = parts[at]
    low = word.lower()
    if not is_plural(word) or low in _ONLY_PLURAL:
        return term
    if low in _SINGULAR:
        form = _cased(_SINGULAR[low], word)
    elif _PEOPLE.match(low):
        form = word[:-2] + "an"
    elif _SIS.search(low) and low not in _NO_SIS:
        form = word[:-2] + "is"
    elif _CHE.fullmatch(low):
        form = word[:-1]
    elif _US.search(low) and low not in _NO_US:
        form = word[:-2]
    elif low.endswith("ies") and len(low) > 4 and low not in ("movies", "cookies", "zombies", "calories"):
        form = word[:-3] + "y"
    elif low.endswith(("sses", "xes", "ches", "shes", "zzes")):
        form = word[:-2]
    else:
        form = word[:-1]
    return "".join([*parts[:at], form, *parts[at + 1 :]])


@lru_cache(maxsize=4096)
def pasts(term: str) -> tuple[str, ...]:
    """The past participle and, where it is another form, the past tense (``taken effect``, ``took effect``)."""
    first, space, rest = term.partition(" ")
    if forms := _PASTS.get(first):
        return tuple(dict.fromkeys(form + space + rest for form in reversed(forms)))
    return (_verb(term, "ed"),)


@lru_cache(maxsize=4096)
def gerund(term: str) -> str:
    """The -ing form of a verb that heads the term (``touch`` → ``touching``)."""
    return _verb(term, "ing")


def _verb(term: str, ending: str) -> str:
    first, space, rest = term.partition(" ")
    if not first.isalpha() or is_acronym(first):
        return term
    if first.endswith("e") and (ending == "ed" or not first.endswith(("ee", "oe", "ye"))):
        first = first[:-1]
    elif ending == "ed" and first.endswith("y") and first[-2:-1] not in tuple("aeiou"):
        first = first[:-1] + "i"
    elif re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", first):
        first += first[-1]
    return first + ending + space + rest


def article_for(word: str) -> str:
    """``a`` or ``an`` before this word, by its first sound; initialisms by the name of their first letter."""
    head = re.split(r"[ -]", word)[0]
    if len(head) > 1 and head.rstrip("s").isupper():
        spoken_as_word = len(head) >= 4 and head[1] in "AEIOU" and head[0] not in "AEIOU"
        if not spoken_as_word:
            return "an" if head[0] in _INITIALISM_VOWELS else "a"
    if _SILENT_H.match(head):
        return "an"
    if _YU.match(head):
        return "a"
    return "an" if head[:1].lower() in "aeiou" else "a"


def with_articles_mended(text: str, start: int, end: int) -> str:
    """``text`` with the *a* or *an* right before ``text[start:end]`` made right for it, or dropped before a plural."""
    before = re.search(r"\b(an?) ((?:[\w-]+ )?)$", text[:start], re.IGNORECASE)
    if not before or before[2]:
        return text
    written = before[1]
    head = text[start:end]
    parts = _words(head)
    if is_plural(parts[_head(parts)]) and not is_acronym(parts[_head(parts)]):
        rest = text[start:]
        if written[0].isupper():
            rest = rest[:1].upper() + rest[1:]
        return text[: before.start(1)] + rest
    article = article_for(head)
    if written[0].isupper():
        article = article.capitalize()
    return text[: before.start(1)] + article + text[before.end(1) :]


def capitalized(form: str) -> str:
    """The form with a capital first letter and nothing else changed."""
    return form[:1].upper() + form[1:]

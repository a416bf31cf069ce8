"""Currencies: how French writes them, what ISO 4217 calls them, how English writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from brief.figures.numerals import SPACE

SYMBOLS = {
    "US$": "USD", "$US": "USD", "$ US": "USD", "$ É.-U.": "USD", "USD": "USD", "$": "USD",
    "CA$": "CAD", "C$": "CAD", "CAN$": "CAD", "$CA": "CAD", "$ CA": "CAD", "$CAN": "CAD", "$ CAN": "CAD",
    "$ canadiens": "CAD", "$ américains": "USD", "$ australiens": "AUD", "$ néo-zélandais": "NZD",
    "CAD": "CAD", "A$": "AUD", "AU$": "AUD", "$AU": "AUD", "$ AU": "AUD", "$A": "AUD", "AUD": "AUD",
    "NZ$": "NZD", "$NZ": "NZD", "$ NZ": "NZD", "NZD": "NZD", "HK$": "HKD", "$HK": "HKD", "$ HK": "HKD",
    "$ de Hong Kong": "HKD", "HKD": "HKD", "S$": "SGD", "$S": "SGD", "$ de Singapour": "SGD", "SGD": "SGD",
    "NT$": "TWD", "TWD": "TWD", "R$": "BRL", "BRL": "BRL", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP",
    "¥": "JPY", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY", "CHF": "CHF", "FS": "CHF", "Fr.": "CHF",
    "₽": "RUB", "RUB": "RUB",
    "₹": "INR", "INR": "INR", "₩": "KRW", "KRW": "KRW", "₪": "ILS", "ILS": "ILS", "₺": "TRY", "TRY": "TRY",
    "₴": "UAH", "UAH": "UAH", "FCFA": "XOF", "F CFA": "XOF", "XOF": "XOF", "XAF": "XAF", "FF": "FRF",
    "PLN": "PLN", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "CZK": "CZK", "HUF": "HUF", "RON": "RON",
    "AED": "AED", "SAR": "SAR", "QAR": "QAR", "MAD": "MAD", "DZD": "DZD", "TND": "TND", "EGP": "EGP",
    "ZAR": "ZAR", "THB": "THB", "MYR": "MYR", "IDR": "IDR", "MXN": "MXN", "ARS": "ARS", "NGN": "NGN",
}  # fmt: skip

WORDS: dict[str, tuple[str | None, dict[str, str]]] = {
    # French word: (what it is without an adjective, {how the adjective or complement begins: what it is then})
    "dollar": ("USD", {
        "américain": "USD", "états-unien": "USD", "des états-unis": "USD", "us": "USD", "canadien": "CAD",
        "australien": "AUD", "néo-zélandais": "NZD", "de hong kong": "HKD", "de hongkong": "HKD",
        "hongkongais": "HKD", "de singapour": "SGD", "singapourien": "SGD", "taïwanais": "TWD", "de taïwan": "TWD",
        "jamaïcain": "JMD", "namibien": "NAD", "libérien": "LRD", "zimbabwéen": "ZWL",
    }),
    "euro": ("EUR", {}),
    "livre": (None, {
        "sterling": "GBP", "britannique": "GBP", "anglaise": "GBP", "turque": "TRY", "égyptienne": "EGP",
        "libanaise": "LBP", "syrienne": "SYP", "soudanaise": "SDG", "chypriote": "CYP", "irlandaise": "IEP",
    }),
    "sterling": ("GBP", {}),
    "yen": ("JPY", {}),
    "yuan": ("CNY", {}),
    "renminbi": ("CNY", {}),
    "won": ("KRW", {"nord-coréen": "KPW", "sud-coréen": "KRW"}),
    "franc": ("FRF", {
        "suisse": "CHF", "cfa": "XOF", "belge": "BEF", "français": "FRF", "congolais": "CDF", "guinéen": "GNF",
        "luxembourgeois": "LUF", "djiboutien": "DJF", "rwandais": "RWF", "burundais": "BIF", "pacifique": "XPF",
    }),
    "couronne": (None, {
        "suédoise": "SEK", "norvégienne": "NOK", "danoise": "DKK", "tchèque": "CZK", "islandaise": "ISK",
        "estonienne": "EEK", "slovaque": "SKK",
    }),
    "rouble": ("RUB", {"biélorusse": "BYN", "bélarusse": "BYN", "russe": "RUB"}),
    "roupie": ("INR", {
        "indienne": "INR", "pakistanaise": "PKR", "sri-lankaise": "LKR", "indonésienne": "IDR", "népalaise": "NPR",
        "mauricienne": "MUR",
    }),
    "peso": ("MXN", {
        "mexicain": "MXN", "argentin": "ARS", "chilien": "CLP", "colombien": "COP", "philippin": "PHP",
        "uruguayen": "UYU", "cubain": "CUP", "dominicain": "DOP",
    }),
    "dinar": (None, {
        "algérien": "DZD", "tunisien": "TND", "irakien": "IQD", "koweïtien": "KWD", "jordanien": "JOD",
        "libyen": "LYD", "serbe": "RSD", "bahreïni": "BHD",
    }),
    "dirham": ("MAD", {"marocain": "MAD", "émirati": "AED", "émirien": "AED", "des émirats": "AED"}),
    "riyal": ("SAR", {"saoudien": "SAR", "qatari": "QAR", "du qatar": "QAR", "omanais": "OMR"}),
    "rial": ("IRR", {"iranien": "IRR", "omanais": "OMR", "yéménite": "YER"}),
    "shekel": ("ILS", {}), "hryvnia": ("UAH", {}), "grivna": ("UAH", {}), "zloty": ("PLN", {}),
    "forint": ("HUF", {}), "baht": ("THB", {}), "ringgit": ("MYR", {}), "rand": ("ZAR", {}), "naira": ("NGN", {}),
    "cedi": ("GHS", {}), "tenge": ("KZT", {}), "real": ("BRL", {"brésilien": "BRL"}),
    "réal": ("BRL", {"brésilien": "BRL"}),
    "réaux": ("BRL", {"brésilien": "BRL"}), "reai": ("BRL", {"brésilien": "BRL"}),
    "dong": ("VND", {}), "taka": ("BDT", {}), "afghani": ("AFN", {}), "birr": ("ETB", {}), "kwanza": ("AOA", {}),
    "ariary": ("MGA", {}), "gourde": ("HTG", {}), "bolivar": ("VES", {}), "ouguiya": ("MRU", {}),
    "lev": ("BGN", {}), "leva": ("BGN", {}), "leu": ("RON", {}), "lei": ("RON", {}),
    "drachme": ("GRD", {}), "mark": ("DEM", {}), "deutschemark": ("DEM", {}), "lire": ("ITL", {}),
    "peseta": ("ESP", {}), "écu": ("XEU", {}), "roupiah": ("IDR", {}), "rupiah": ("IDR", {}),
    "shilling": ("KES", {"kényan": "KES", "ougandais": "UGX", "tanzanien": "TZS"}),
}  # fmt: skip

MINOR: dict[str, tuple[str, str | None]] = {
    # hundredths: French word: (currency, what it must be followed by to be another)
    "cent": ("USD", None), "centime": ("EUR", None), "pence": ("GBP", None), "penny": ("GBP", None),
    "kopeck": ("RUB", None), "¢": ("USD", None), "centavo": ("MXN", None),
}  # fmt: skip

CONTEXT: dict[str, tuple[tuple[str, str], ...]] = {
    # where the word alone does not tell: a country named in the same text decides (patterns, at the start of a word)
    "peso": (("argentin", "ARS"), ("chili", "CLP"), ("colombi", "COP"), ("philippin", "PHP"), ("cuba", "CUP")),
    "couronne": (("suéd", "SEK"), ("suède", "SEK"), ("norv", "NOK"), ("danois|danemark", "DKK"), ("tchèque", "CZK"),
                 ("island", "ISK")),
    "dinar": (("alg", "DZD"), ("tunis", "TND"), ("irak", "IQD"), ("koweït", "KWD"), ("jordan", "JOD"),
              ("liby", "LYD"), ("serb", "RSD")),
    "roupie": (("pakistan", "PKR"), ("sri lanka", "LKR"), ("indonés", "IDR"), ("népal", "NPR")),
    "dirham": (("émirat", "AED"), ("dubaï", "AED"), ("abou dhabi", "AED"),
               (r"maroc|rabat\b|casablanca|marrakech|tanger\b", "MAD")),
    "franc": ((r"suisse|genève|genevois|zuri|lausann|helvét|conseil(?:ler)? fédéral|vaud|valais|neuchâtel|fribourg|"
               r"tessin|lucerne|bâle|bâlois|bernois|novartis|nestlé|ubs\b|\d+['’]\d{3}\sfrancs", "CHF"),
              (r"cfa|sénégal|ivoir|mali(?:en|\b)|burkina|bénin|togo|niger\b|nigérien|dakar|abidjan|bamako", "XOF"),
              (r"cameroun|gabon|tchad|centrafri|brazzaville", "XAF"), (r"kinshasa|rdc\b", "CDF"),
              (r"guiné", "GNF"), (r"nouvelle-calédonie|polynésie|tahiti", "XPF")),
    "livre": (("sterling", "GBP"), ("£", "GBP"), ("britannique", "GBP"), ("royaume-uni", "GBP"), ("londres", "GBP"),
              ("angleterre", "GBP"), ("livres turques", "TRY"), ("turquie", "TRY"), ("égypt", "EGP"),
              ("liban", "LBP"), ("syri", "SYP")),
    "cent": (("dollar", "USD"), (r"\$", "USD"), ("euro", "EUR"), ("€", "EUR")),
    "centime": (("franc suisse", "CHF"), ("francs suisses", "CHF")),
}  # fmt: skip

ENGLISH_SYMBOLS = {
    "USD": "$", "EUR": "€", "GBP": "£", "CAD": "C$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "SGD": "S$",
    "TWD": "NT$", "BRL": "R$",
}  # fmt: skip

ENGLISH_NAMES = {
    "JPY": "yen", "CNY": "yuan", "KRW": "won", "KPW": "North Korean won", "CHF": "Swiss francs|Swiss franc",
    "FRF": "French francs|French franc", "XOF": "CFA francs|CFA franc", "XAF": "CFA francs|CFA franc",
    "BEF": "Belgian francs|Belgian franc", "CDF": "Congolese francs|Congolese franc", "XPF": "CFP francs|CFP franc",
    "GNF": "Guinean francs|Guinean franc", "RUB": "rubles|ruble", "BYN": "Belarusian rubles|Belarusian ruble",
    "INR": "rupees|rupee", "PKR": "Pakistani rupees|Pakistani rupee", "LKR": "Sri Lankan rupees|Sri Lankan rupee",
    "IDR": "rupiah", "NPR": "Nepalese rupees|Nepalese rupee", "MUR": "Mauritian rupees|Mauritian rupee",
    "MXN": "pesos|peso", "ARS": "Argentine pesos|Argentine peso", "CLP": "Chilean pesos|Chilean peso",
    "COP": "Colombian pesos|Colombian peso", "PHP": "Philippine pesos|Philippine peso",
    "UYU": "Uruguayan pesos|Uruguayan peso", "CUP": "Cuban pesos|Cuban peso", "DOP": "Dominican pesos|Dominican peso",
    "SEK": "Swedish kronor|Swedish krona", "NOK": "Norwegian kroner|Norwegian krone",
    "DKK": "Danish kroner|Danish krone", "CZK": "Czech koruna", "ISK": "Icelandic kronur|Icelandic krona",
    "DZD": "Algerian dinars|Algerian dinar", "TND": "Tunisian dinars|Tunisian dinar",
    "IQD": "Iraqi dinars|Iraqi dinar", "KWD": "Kuwaiti dinars|Kuwaiti dinar", "JOD": "Jordanian dinars|Jordanian dinar",
    "LYD": "Libyan dinars|Libyan dinar", "RSD": "Serbian dinars|Serbian dinar", "BHD": "Bahraini dinars|Bahraini dinar",
    "MAD": "Moroccan dirhams|Moroccan dirham", "AED": "dirhams|dirham", "SAR": "riyals|riyal",
    "QAR": "Qatari riyals|Qatari riyal", "IRR": "rials|rial", "OMR": "Omani rials|Omani rial", "ILS": "shekels|shekel",
    "UAH": "hryvnias|hryvnia", "PLN": "zlotys|zloty", "HUF": "forints|forint", "THB": "baht", "MYR": "ringgit",
    "ZAR": "rand", "NGN": "naira", "GHS": "cedis|cedi", "KZT": "tenge", "VND": "dong", "BDT": "taka",
    "AFN": "afghanis|afghani", "ETB": "birr", "AOA": "kwanzas|kwanza", "MGA": "ariary", "HTG": "gourdes|gourde",
    "VES": "bolivars|bolivar", "BGN": "leva|lev", "RON": "lei|leu", "GRD": "drachmas|drachma",
    "DEM": "German marks|German mark", "ITL": "lire|lira", "ESP": "pesetas|peseta", "XEU": "ecus|ecu",
    "TRY": "Turkish lira", "EGP": "Egyptian pounds|Egyptian pound", "LBP": "Lebanese pounds|Lebanese pound",
    "SYP": "Syrian pounds|Syrian pound", "SDG": "Sudanese pounds|Sudanese pound", "KES": "Kenyan shillings",
    "UGX": "Ugandan shillings", "TZS": "Tanzanian shillings",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency as it stands after (or before) a number."""

    start: int
    end: int
    code: str
    factor: Decimal = Decimal(1)
    """What the number is to be multiplied with: 0.01 for cents, ``10**9`` for the "Md" of "Md€"."""
    minor: bool = False


_LETTERS = {"md": 10**9, "mds": 10**9, "mrd": 10**9, "mrds": 10**9, "g": 10**9, "m": 10**6, "k": 10**3}
_SYMBOL = "|".join(re.escape(s).replace(r"\ ", SPACE) for s in sorted(SYMBOLS, key=len, reverse=True))
_AFTER_SYMBOL = re.compile(
    rf"{SPACE}?(?:(?P<letters>Mrds?|Mds?|mds|M|G|k|K){SPACE}?)?(?:(?<=\s)(?:de{SPACE}|d['’]))?(?P<symbol>{_SYMBOL})(?![\w$€£])"
)
_BEFORE_SYMBOL = re.compile(rf"(?<![\w$€£])(?P<symbol>{_SYMBOL}){SPACE}?$")
_NAMES = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
_ADJECTIVES = "|".join(
    sorted({re.escape(a).replace(r"\ ", SPACE) for _, more in WORDS.values() for a in more}, key=len, reverse=True)
)
_AFTER_WORD = re.compile(
    rf"{SPACE}(?:(?P<letter>M|k){SPACE})?(?P<de>de{SPACE}|d['’])?(?P<name>{_NAMES})s?\b"
    rf"(?:{SPACE}(?P<more>(?:{_ADJECTIVES})(?:e?s)?)\b)?",
    re.IGNORECASE,
)
_AFTER_MINOR = re.compile(
    rf"(?:{SPACE}?(?P<sign>¢)|{SPACE}(?P<name>centimes?|cents?|pence|penny|kopecks?|centavos?)\b)"
    rf"(?P<of>{SPACE}d['’]euros?|{SPACE}de{SPACE}dollars?|{SPACE}de{SPACE}francs?(?:{SPACE}suisses?)?"
    rf"|{SPACE}américains?|{SPACE}canadiens?)?",
    re.IGNORECASE,
)
_MINOR_OF = (("euro", "EUR"), ("dollar", "USD"), ("américain", "USD"), ("canadien", "CAD"), ("suisse", "CHF"),
             ("franc", "FRF"))  # fmt: skip


def after(text: str, at: int, big: bool) -> Currency | None:
    """The currency written right after a number that ends at ``at``.

    ``big``: the number has a magnitude of at least a thousand, so that "livres" are pounds and not books.
    """
    if match := _AFTER_SYMBOL.match(text, at):
        letters = match["letters"]
        code = SYMBOLS[re.sub(SPACE, " ", match["symbol"])]
        return Currency(at, match.end(), code, Decimal(_LETTERS[letters.lower()] if letters else 1))
    if match := _AFTER_WORD.match(text, at):
        return _named(text, at, match, big)
    if match := _AFTER_MINOR.match(text, at):
        name = (match["name"] or "¢").lower()
        stem = "cent" if name in ("cent", "cents", "¢") else name.rstrip("s")
        of = (match["of"] or "").lower()
        code = next((code for word, code in _MINOR_OF if word in of), None) or by_context(stem, text)
        return Currency(at, match.end(), code or MINOR[stem][0], Decimal("0.01"), minor=True)
    return None


def before(text: str, at: int) -> Currency | None:
    """The currency sign written right before a number that starts at ``at`` ("$200", "US$ 3,5")."""
    match = _BEFORE_SYMBOL.search(text, max(0, at - 6), at)
    return Currency(match.start(), at, SYMBOLS[re.sub(SPACE, " ", match["symbol"])]) if match else None


def _named(text: str, at: int, match: re.Match[str], big: bool) -> Currency | None:
    name = match["name"].lower()
    default, others = WORDS[name]
    end, more = match.end(), match["more"]
    code = None
    if more:
        wanted = re.sub(SPACE, " ", more.lower())
        code = next((others[a] for a in sorted(others, key=len, reverse=True) if wanted.startswith(a)), None)
        if code is None:
            end = match.start("more")
            while end > at and text[end - 1].isspace():
                end -= 1
    if code is None and name == "livre" and not big and "livres sterling" not in text and "£" not in text:
        return None  # books, or pounds of butter
    if code is None and name == "mark" and not text[match.start("name")].islower():
        return None
    code = code or by_context(name, text) or default
    if code is None and name == "livre":
        code = "GBP"
    if code is None:
        return None
    factor = {"m": 10**6, "k": 10**3}.get((match["letter"] or "").lower(), 1)
    return Currency(at, end, code, Decimal(factor))


def by_context(name: str, text: str, alone: bool = False) -> str | None:
    """The currency called ``name`` of the first country that ``text`` speaks of, ``None`` where it speaks of none.

    ``alone``: only where it speaks of no other.
    """
    low = _lower(text)
    found = [code for clue, code in CONTEXT.get(name, ()) if text and re.search(rf"(?:\b|(?=[$£€]))(?:{clue})", low)]
    return None if alone and len(set(found)) > 1 else next(iter(found), None)


@cache
def _lower(text: str) -> str:
    return text.lower()

"""The translators' glossary: its file, finding its terms in French, recognising them in English."""

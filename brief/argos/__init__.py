"""Argos packages: finding and verifying them, batched decoding with CTranslate2, and the glossary ladder."""

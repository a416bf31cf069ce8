"""brief: French articles in, a bilingual English briefing out, on one's own machine."""

__version__ = "0.1.0"

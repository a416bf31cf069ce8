"""The one error a user sees."""

from __future__ import annotations


class BriefError(Exception):
    """Bad usage or unreadable input: one line that names the file, the row, why, and the mend.

    The command line prints the message and exits with status 2; it is never shown as a traceback.
    """

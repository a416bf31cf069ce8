"""Groups of commands that have sub-commands of their own."""

"""How the package that ships with brief is made: data, network, training, export (README.md has the commands).

Not part of the installed project: PyTorch is needed here and nowhere else.
"""

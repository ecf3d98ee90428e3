"""A person's part: what they are asked, what they answered, and whether the answer still holds.

``evidence`` says what a verdict rests on, ``apply`` carries verdicts over to a run, ``questions`` gathers what is
to be asked, ``workbook`` writes it as XLSX and ``reading`` reads the answers back.
"""

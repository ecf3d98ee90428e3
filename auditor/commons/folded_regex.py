"""Regular expressions for folded text, written with Arabic as people write it."""

import re

from auditor.commons.arabic import fold_text


def folded_regex(pattern: str) -> re.Pattern[str]:
    """A pattern whose Arabic letters are folded as :func:`auditor.commons.arabic.fold_text` folds a text.

    Latin letters must be in lower case, since folded text is.
    """
    return re.compile("".join(fold_text(sign) if "\u0600" <= sign <= "\u06ff" else sign for sign in pattern))

"""What a form's error message tells: whether it names its field, and whether it says more than that one is wrong.

Knows Arabic, English and Chinese. Silent on other languages: :func:`explains` then says that it can't tell.
"""

import re

from auditor.commons.arabic import fold_text

_WORD = re.compile(r"[^\W_]+")
# Words that only say that something is wrong, or tie such words together.
_EMPTY = frozenset(
    fold_text(
        """invalid wrong incorrect bad error errors erroneous failed failure fail problem issue oops sorry
    warning alert value values entry entries input inputs field fields data information answer response
    content item form the a an in of for with is was are were has have been this that your you it its on
    at to and or please try again there occurred found contains contain check correct fix not valid here
    above below submitted entered خطأ خطا اخطاء خاطئ خاطئه غير صحيح صحيحه صالح صالحه قيمه القيمه حقل
    الحقل الحقول مدخل المدخل المدخله البيانات بيانات معلومات المعلومات في هذا هذه من على عذرا تنبيه
    تحذير حدث يوجد هناك الرجاء يرجى المحاوله مره اخرى التحقق تحقق ان او 错误 无效 不正确 值 字段 请 检查 输入"""
    ).split()
)
# Words that tell a cause or a way out.
_TELLING = re.compile(
    fold_text(
        r"\b(must|should|require\w*|mandatory|empty|blank|missing|at least|at most|enter|fill|choose|select|complete"
        r"|provide|format|example|e\.g|between|minimum|maximum|min|max|less|more|greater|fewer|longer|shorter"
        r"|too|only|match\w*|digits?"
        r"|characters?|letters?|numbers?|include|exceed\w*|already|exist\w*|expired?|cannot|can't|can not|use"
        r"|add|type|agree)\b"
        r"|يجب|ينبغي|مطلوب|الزامي|فارغ|لا يمكن|ادخل|ادخال|اختر|اختيار|حدد|تحديد|اكمل|استكمال|تعبئه|املا|اكتب"
        r"|على الاقل|لا يقل"
        r"|لا يزيد|لا يتجاوز|صيغه|مثال|مثل|بين|ارقام|احرف|حروف|حرف|خانه|خانات|اقل|اكثر|اطول|اقصر|مطابق|موجود"
        r"|مسجل|منته"
        r"|必填|必须|不能|至少|最多|格式|请输入|请选择|请填写|为空|位数"
    )
)
_KNOWN_SCRIPT = re.compile(r"[A-Za-z\u0600-\u06ff\u4e00-\u9fff]")
_COMMON = frozenset(
    fold_text("the a an of for your in to and or enter please required optional من في على او رقم").split()
)


def words(text: str) -> list[str]:
    """The words of a text, folded for comparison; the Arabic article is taken off."""
    found = _WORD.findall(fold_text(text).lower())
    return [w[2:] if w.startswith("ال") and len(w) > 4 else w for w in found]


def names(message: str, label: str) -> bool:
    """Whether a message names the field with this label: it says all of the label's own words, or its first "
    "ones."""
    own = [w for w in words(label) if w not in _COMMON and not w.isdigit()]
    said = set(words(message))
    return bool(own) and (all(w in said for w in own) or (own[0] in said and len(own[0]) > 2))


def explains(message: str, label: str) -> bool | None:
    """Whether a message says what is wrong or what to do; None where its language isn't known.

    A message fails only where nothing is left of it once the field's label and the words that merely say
    "wrong" are taken away.
    """
    if not _KNOWN_SCRIPT.search(message):
        return None
    if _TELLING.search(fold_text(message)) or re.search(r"[\d٠-٩]", message):
        return True
    own = set(words(label))
    left = [w for w in words(message) if w not in _EMPTY and w not in own and f"ال{w}" not in _EMPTY]
    return bool(left)


def says_wrong(message: str) -> bool:
    """Whether a message is about an error at all."""
    return bool(
        re.search(
            r"\b(invalid|wrong|incorrect|error|not valid|required|must|please|cannot|missing|failed)\b"
            r"|خط[اأ]|غير صحيح|غير صالح|يجب|مطلوب|يرجى|الرجاء|لا يمكن|[إا]لزامي|错误|无效|必填|请",
            message,
            re.IGNORECASE,
        )
    )

"""Words that say too little, or that point: what names, labels and instructions are judged with.

English and Arabic; compared in folded form (``auditor.commons.arabic``), so that harakat, tatweel, hamza
seats and letter case do not matter. The lists are kept short on purpose: a word is here only if it says
nothing about its target whatever the page is about.
"""

import re
from functools import lru_cache
from typing import Literal

from auditor.commons.arabic import fold_text

Kind = Literal["image", "label", "heading"]


def _folded(words: str) -> frozenset[str]:
    return frozenset(key(w) for w in words.strip().split("\n") if w.strip())


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """The text folded, without signs at its ends, white space single: what the lists are compared with."""
    return " ".join(re.sub(r"[^\w\s]+", " ", fold_text(text)).split())


# A link or button of this name tells nothing about where it leads.
_GENERIC_LINKS = _folded(
    """
    more
    read more
    learn more
    see more
    view more
    show more
    find out more
    more info
    more information
    more details
    details
    view details
    see details
    here
    click here
    click
    press here
    tap here
    go
    go here
    continue
    continue reading
    read
    read on
    link
    this link
    this
    this page
    this site
    this website
    this article
    this document
    this product
    this report
    this service
    this post
    this file
    view
    open
    see
    download
    download here
    visit
    visit page
    page
    site
    website
    url
    web page
    المزيد
    للمزيد
    لمزيد
    مزيد
    المزيد من التفاصيل
    لمزيد من التفاصيل
    مزيد من التفاصيل
    المزيد من المعلومات
    لمزيد من المعلومات
    مزيد من المعلومات
    اقرأ المزيد
    اقرا المزيد
    قراءة المزيد
    اعرف المزيد
    تعرف على المزيد
    عرض المزيد
    شاهد المزيد
    التفاصيل
    تفاصيل
    عرض التفاصيل
    تفاصيل أكثر
    هنا
    اضغط هنا
    انقر هنا
    إضغط هنا
    أنقر هنا
    من هنا
    اضغط
    انقر
    اذهب
    متابعة
    متابعة القراءة
    أكمل القراءة
    تابع القراءة
    الرابط
    رابط
    هذا الرابط
    هذه الصفحة
    هذا الموقع
    هذا المقال
    هذا المستند
    هذا المنتج
    هذه الخدمة
    هذا الملف
    عرض
    فتح
    تحميل
    تنزيل
    زيارة
    الصفحة
    صفحة
    الموقع
    موقع
    """
)
# Names of parts of a page, never of what a person types into a field.
_PAGE_PARTS = _folded(
    """
    menu
    main menu
    navigation
    navigation menu
    header
    footer
    sidebar
    home
    home page
    logo
    banner
    القائمة
    قائمة
    القائمة الرئيسية
    التنقل
    ترويسة
    تذييل
    الشريط الجانبي
    الرئيسية
    الصفحة الرئيسية
    الشعار
    """
)
# Left over from templates: nothing that somebody wrote for this page.
_LEFT_OVER = _folded(
    """
    untitled
    placeholder
    lorem ipsum
    todo
    tbd
    null
    undefined
    nan
    بدون عنوان
    نص تجريبي
    لوريم ايبسوم
    """
)
# Words that name the kind of thing instead of the thing. A field may well ask for a title, a text or a picture.
_KIND_WORDS: dict[Kind, frozenset[str]] = {
    "image": _folded(
        """
        image
        picture
        photo
        img
        graphic
        icon
        alt
        alt text
        alternative text
        spacer
        صورة
        الصورة
        أيقونة
        نص بديل
        النص البديل
        """
    ),
    "label": _folded(
        """
        label
        input
        field
        label text
        تسمية
        تسمية الحقل
        """
    ),
    "heading": _folded(
        """
        heading
        heading 1
        heading 2
        heading text
        header text
        عنوان رئيسي هنا
        عنوان القسم هنا
        """
    ),
}
_CHANGING = re.compile(
    r"\b(?:ad|ads|advert\w*|sponsor\w*|banner ad)\b|(?:^|\s)(?:ال)?(?:اعلان|اعلانات|راعي|رعايه)(?:\s|$)"
)


def is_generic_link(name: str) -> bool:
    """Whether a link's name says nothing about its destination."""
    return key(name) in _GENERIC_LINKS


def is_page_part(name: str) -> bool:
    """Whether a name is that of a part of the page's frame: menu, header, home."""
    return key(name) in _PAGE_PARTS


def is_placeholder(name: str, kind: Kind) -> bool:
    """Whether the name of an image, label or heading was never filled in: "image", "untitled", "lorem ipsum"."""
    return key(name) in _LEFT_OVER or key(name) in _KIND_WORDS[kind]


def is_changing_content(name: str) -> bool:
    """Whether the name announces content that others fill: advertisements."""
    return bool(_CHANGING.search(key(name)))


_FILE_NAME = re.compile(
    r"^[\w\s()\[\].%+@~/\\-]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|jfif|pdf|mp[34]|webm|docx?|xlsx?)$",
    re.I,
)
_CAMERA_NAME = re.compile(
    r"^(?:img|dsc|dscn|image|photo|pic|picture|screenshot|untitled|صورة)[\s_-]*\d{2,}[\w-]*$", re.I
)


def is_file_name(name: str) -> bool:
    """Whether a text alternative is the name of a file: "banner_2.png", "IMG_2034"."""
    text = name.strip()
    return bool(_FILE_NAME.match(text) or _CAMERA_NAME.match(text))

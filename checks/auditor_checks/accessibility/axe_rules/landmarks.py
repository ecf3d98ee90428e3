"""axe's rules on landmarks, and on parts of the page that its test did not reach."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

LANDMARKS = (
    AxeRule(
        id="hidden-content",
        wcag=(),
        impact="minor",
        advice=True,
        title=Text(en="Hidden content is tested as well", ar="يُختبر المحتوى المخفي أيضًا"),
        why=Text(
            en="What opens only on demand (menus, dialogs, panels) may hold barriers that a test of the "
            "closed page cannot see.",
            ar="ما لا يظهر إلا عند الطلب (كالقوائم ومربعات الحوار واللوحات) قد يحوي عوائق لا يراها اختبار "
            "الصفحة وهي مغلقة.",
        ),
        fix=Text(
            en="Open the hidden parts and test the page again in that state. Nothing has to be changed on "
            "the page for this note.",
            ar="أظهر الأجزاء المخفية وأعد اختبار الصفحة على تلك الحال. ولا تستلزم هذه الملاحظة تعديلًا في الصفحة.",
        ),
    ),
    AxeRule(
        id="frame-tested",
        wcag=(),
        impact="critical",
        advice=True,
        title=Text(en="The content of frames is tested", ar="يُختبر محتوى الإطارات"),
        why=Text(
            en="The content of a frame that could not be tested reaches the same people as the rest of the "
            "page, with barriers nobody has looked for.",
            ar="محتوى الإطار الذي تعذر اختباره يصل إلى المستفيدين أنفسهم، وفيه عوائق لم يبحث عنها أحد.",
        ),
        fix=Text(
            en="Let the test reach the frame (same run, no blocking `sandbox`), or open the address of the "
            "`<iframe>` and test it by itself.",
            ar="أتح للاختبار الوصول إلى الإطار (في التشغيل نفسه وبلا `sandbox` مانعة)، أو افتح عنوان "
            "`<iframe>` واختبره منفردًا.",
        ),
    ),
    AxeRule(
        id="landmark-banner-is-top-level",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(
            en="The page header is a landmark of the top level",
            ar="ترويسة الصفحة معلَم في المستوى الأعلى",
        ),
        why=Text(
            en="Nested in another landmark the page header no longer appears as such, and people who jump "
            "by landmarks miss it.",
            ar="إذا وقعت ترويسة الصفحة داخل معلَم آخر لم تعد تظهر بوصفها ترويسة، ففاتت من يتنقل بالمعالم.",
        ),
        fix=Text(
            en="Move the `<header>` or `role=banner` of the page out of `<main>`, `<nav>`, `<aside>` and "
            "other landmarks.",
            ar="انقل `<header>` الصفحة أو `role=banner` إلى خارج `<main>` و`<nav>` و`<aside>` وسائر المعالم.",
        ),
    ),
    AxeRule(
        id="landmark-complementary-is-top-level",
        wcag=(),
        impact="moderate",
        advice=True,
        enabled=False,
        title=Text(
            en="Complementary content is a landmark of the top level",
            ar="المحتوى المكمِّل معلَم في المستوى الأعلى",
        ),
        why=Text(
            en="Complementary content nested in another landmark is harder to find for people who jump by "
            "landmarks.",
            ar="المحتوى المكمِّل الواقع داخل معلَم آخر يصعب على من يتنقل بالمعالم العثور عليه.",
        ),
        fix=Text(
            en="Put `<aside>` or `role=complementary` beside `<main>` instead of inside another landmark.",
            ar="ضع `<aside>` أو `role=complementary` إلى جوار `<main>` لا داخل معلَم آخر.",
        ),
    ),
    AxeRule(
        id="landmark-contentinfo-is-top-level",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(
            en="The page footer is a landmark of the top level",
            ar="تذييل الصفحة معلَم في المستوى الأعلى",
        ),
        why=Text(
            en="Nested in another landmark the footer, with contact data and policies, is no longer found "
            "by people who jump by landmarks.",
            ar="إذا وقع التذييل، وفيه بيانات التواصل والسياسات، داخل معلَم آخر لم يجده من يتنقل بالمعالم.",
        ),
        fix=Text(
            en="Move the `<footer>` or `role=contentinfo` of the page out of `<main>` and other landmarks.",
            ar="انقل `<footer>` الصفحة أو `role=contentinfo` إلى خارج `<main>` وسائر المعالم.",
        ),
    ),
    AxeRule(
        id="landmark-main-is-top-level",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(
            en="The main content is a landmark of the top level",
            ar="المحتوى الرئيس معلَم في المستوى الأعلى",
        ),
        why=Text(
            en="Main content nested in another landmark may not be offered as a place to jump to.",
            ar="المحتوى الرئيس الواقع داخل معلَم آخر قد لا يُتاح موضعًا يُنتقل إليه مباشرة.",
        ),
        fix=Text(
            en="Move `<main>` or `role=main` out of `<header>`, `<nav>`, `<aside>` and other landmarks.",
            ar="انقل `<main>` أو `role=main` إلى خارج `<header>` و`<nav>` و`<aside>` وسائر المعالم.",
        ),
    ),
    AxeRule(
        id="landmark-no-duplicate-banner",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(
            en="The page has at most one page header landmark",
            ar="في الصفحة معلَم ترويسة واحد على الأكثر",
        ),
        why=Text(
            en="With two page headers people who jump by landmarks cannot tell which one is the portal's.",
            ar="مع ترويستين لا يستطيع من يتنقل بالمعالم تمييز أيهما ترويسة البوابة.",
        ),
        fix=Text(
            en="Keep one `<header>` directly under `<body>` (or one `role=banner`); put others inside "
            "`<article>` or `<section>`.",
            ar="أبق `<header>` واحدة مباشرة داخل `<body>` (أو `role=banner` واحدًا)، وضع غيرها داخل "
            "`<article>` أو `<section>`.",
        ),
    ),
    AxeRule(
        id="landmark-no-duplicate-contentinfo",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(
            en="The page has at most one page footer landmark",
            ar="في الصفحة معلَم تذييل واحد على الأكثر",
        ),
        why=Text(
            en="With two page footers people who look for contact data and policies may end in the wrong one.",
            ar="مع تذييلين قد ينتهي من يبحث عن بيانات التواصل والسياسات إلى التذييل الخطأ.",
        ),
        fix=Text(
            en="Keep one `<footer>` directly under `<body>` (or one `role=contentinfo`); put others inside "
            "`<article>` or `<section>`.",
            ar="أبق `<footer>` واحدة مباشرة داخل `<body>` (أو `role=contentinfo` واحدًا)، وضع غيرها داخل "
            "`<article>` أو `<section>`.",
        ),
    ),
    AxeRule(
        id="landmark-no-duplicate-main",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(
            en="The page has at most one main landmark",
            ar="في الصفحة معلَم محتوى رئيس واحد على الأكثر",
        ),
        why=Text(
            en="With several main parts the jump to the main content leads only to the first of them.",
            ar="مع تعدد المحتوى الرئيس لا يقود الانتقال إليه إلا إلى أول أجزائه.",
        ),
        fix=Text(
            en="Keep one visible `<main>` or `role=main`; put `hidden` on the others.",
            ar="أبق `<main>` أو `role=main` واحدًا ظاهرًا، وضع `hidden` على ما سواه.",
        ),
    ),
    AxeRule(
        id="landmark-one-main",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(en="The page has a main landmark", ar="في الصفحة معلَم للمحتوى الرئيس"),
        why=Text(
            en="Without it screen-reader users have no direct way past the header and the navigation to the "
            "content.",
            ar="بدونه لا يجد مستخدمو قارئات الشاشة طريقًا مباشرًا يتجاوز الترويسة والتنقل إلى المحتوى.",
        ),
        fix=Text(
            en="Put the content of the page into one `<main>`.",
            ar="ضع محتوى الصفحة داخل عنصر `<main>` واحد.",
        ),
    ),
    AxeRule(
        id="landmark-unique",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(en="Landmarks of one kind have distinct names", ar="للمعالم من النوع الواحد أسماء تميزها"),
        why=Text(
            en="Two parts announced as “navigation” leave people guessing which one is the main menu.",
            ar="جزءان يُعلن كلاهما «تنقل» يتركان المستفيد حائرًا أيهما القائمة الرئيسة.",
        ),
        fix=Text(
            en="Give each repeated `<nav>`, `<aside>`, `<section>` or `<form>` its own `aria-label` or "
            "`aria-labelledby`, for example “Main menu” and “Breadcrumb”.",
            ar="أعط كل متكرر من `<nav>` أو `<aside>` أو `<section>` أو `<form>` سمة `aria-label` أو "
            "`aria-labelledby` خاصة به، مثل «القائمة الرئيسة» و«مسار التصفح».",
        ),
    ),
    AxeRule(
        id="region",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(en="All content stands inside landmarks", ar="جميع المحتوى واقع داخل المعالم"),
        why=Text(
            en="People who move by landmarks pass over everything that stands outside of them.",
            ar="من يتنقل بالمعالم يتجاوز كل ما يقع خارجها.",
        ),
        fix=Text(
            en="Put content into `<header>`, `<nav>`, `<main>`, `<aside>` or `<footer>`; name other parts "
            "as `role=region` with `aria-label`.",
            ar="ضع المحتوى داخل `<header>` أو `<nav>` أو `<main>` أو `<aside>` أو `<footer>`، وسمِّ ما سواها "
            "بالدور `role=region` مع `aria-label`.",
        ),
    ),
)

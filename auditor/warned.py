"""What a run warns of: faults of the machine, the tool or the portal that its figures have to be read with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from auditor.model import Text


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning of a run: its key, a text in both languages, and what it is about."""

    key: str
    text: Text
    about: str = ""


class Warnings:
    """A run's warnings: each is told once, without secrets."""

    def __init__(self, tell: Callable[[str, Text], None], mask: Callable[[str], str]) -> None:
        self._tell, self._mask = tell, mask
        self._said: dict[tuple[str, str], Warned] = {}

    def add(self, warned: Warned) -> None:
        if (warned.key, warned.about) not in self._said:
            text = Text(en=self._mask(warned.text.en), ar=self._mask(warned.text.ar))
            self._said[warned.key, warned.about] = Warned(warned.key, text, warned.about)
            self._tell(warned.key, text)

    def all(self) -> list[Warned]:
        return list(self._said.values())


def of_machine(key: str) -> Warned:
    """A known fault of this machine: ``sandbox-off-root``, ``no-arabic-fonts`` …"""
    return Warned(key, _OF_MACHINE[key])


def worker_refused(worker: str, why: Text) -> Warned:
    return Warned("worker-refused", why, worker)


def host_refused(portal: str, host: str, why: Text, times: int) -> Warned:
    """A host that pages asked for and the policy refused."""
    text = Text(
        en=f"{why.en}. Pages asked for it ({times}); what they miss by that is not held against the portal.",
        ar=f"{why.ar}. طلبته الصفحات (عدد الطلبات: {times})، ولا يُحسب على البوابة ما نقصها بسبب ذلك.",
    )
    return Warned("refused", text, f"{portal} {host}")


def signed_in(portal: str, *, nothing_kept: bool) -> Warned:
    """``nothing_kept``: neither captures nor pictures of what was seen signed in."""
    text = Text(
        en=f"The pages of {portal} were seen signed in; numbers that may be a person's are masked"
        + (", and no capture or picture of them was kept." if nothing_kept else "."),
        ar=f"اطُّلع على صفحات {portal} بعد تسجيل الدخول، وحُجبت الأرقام التي قد تخصّ أشخاصًا"
        + ("، ولم تُحفظ لها لقطات ولا صور." if nothing_kept else "."),
    )
    return Warned("signed-in", text, portal)


def portal_down(portal: str) -> Warned:
    text = Text(
        en=f"The portal {portal} did not answer; nothing more of it was measured.",
        ar=f"لم تستجب البوابة {portal}، فلم يُقَس شيء آخر منها.",
    )
    return Warned("portal-down", text, portal)


def reuse_disagreed(portal: str, page: str, differing: Sequence[str], taken: int) -> Warned:
    """A page measured again had other results than were kept of it, and ``taken`` pages' were taken over."""
    checks = ", ".join(differing[:5])
    text = Text(
        en=f"{page} was measured again and differs in {checks}, though nothing that it loads has changed: "
        f"the {taken} pages of {portal} taken over from earlier runs were measured again.",
        ar=f"أُعيد قياس {page} فاختلفت نتيجته في {checks} مع أن شيئًا مما يحمّله لم يتغير، لذا أُعيد قياس ما أُخذ من "
        f"تشغيلات سابقة من صفحات {portal} وعددها {taken}.",
    )
    return Warned("reuse-disagreed", text, portal)


def links_withheld(portal: str, links: int) -> Warned:
    text = Text(
        en=f"{portal}: {links} links whose address holds a secret or a person's number were neither followed nor kept.",
        ar=f"‏{portal}: لم تُفتح روابط تحمل عناوينها أسرارًا أو أرقامًا شخصية ولم تُحفظ، وعددها {links}.",
    )
    return Warned("links-withheld", text, portal)


def check_crashed(what: str) -> Warned:
    return Warned("check-crashed", Text(en=f"A check crashed: {what}", ar=f"تعطّل أحد الفحوص: {what}"), what)


_OF_MACHINE = {
    "sandbox-off-root": Text(
        en="The browser ran without its sandbox, because this process is root. Run the audit as an ordinary user.",
        ar="عمل المتصفح دون بيئته المعزولة لأن العملية تعمل بصلاحية الجذر. شغّل التدقيق بحساب مستخدم عادي.",
    ),
    "sandbox-off-system": Text(
        en="The browser ran without its sandbox, because this system does not allow one.",
        ar="عمل المتصفح دون بيئته المعزولة لأن النظام لا يسمح بها.",
    ),
    "axe-unknown": Text(
        en="The axe script that is installed is no release known to this version of the tool: its SHA-256 is in the run.",
        ar="نص axe المثبّت ليس من الإصدارات المعروفة لهذا الإصدار من الأداة. بصمته SHA-256 مسجّلة مع التشغيل.",
    ),
    "axe-custom": Text(
        en="Pages were judged with an axe script of your own, not with a known release: its SHA-256 is in the run.",
        ar="فُحصت الصفحات بنص axe خاص بكم وليس بإصدار معروف. بصمته SHA-256 مسجّلة مع التشغيل.",
    ),
    "no-arabic-fonts": Text(
        en="No proper Arabic font is installed: judgements of type and contrast on Arabic text are void.",
        ar="لا يوجد خط عربي ملائم على هذا الجهاز، فلا يُعتدّ بأحكام الخطوط والتباين على النص العربي.",
    ),
}

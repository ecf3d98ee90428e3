"""Our own world in every frame of a page: scripts of ours that neither the page's scripts nor its CSP touch."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.async_api import CDPSession
from playwright.async_api import Error as PlaywrightError

WORLD = "portal-auditor"


@cache
def script(name: str) -> str:
    """The source of an in-page function in ``gather/js``."""
    return (files("auditor.gather") / "js" / f"{name}.js").read_text(encoding="utf-8")


async def send_bare(cdp: CDPSession, method: str, params: dict[str, Any]) -> dict[str, Any]:
    """``cdp.send`` without Playwright's search of the answer for objects of its own.

    On an answer as long as a page's snapshot that search costs more than reading it. (``_impl_obj`` is how every
    public class of Playwright holds what it wraps.)
    """
    answer: dict[str, Any] = await cdp._impl_obj.send(method, params, timeout=0)
    return answer


class Frames:
    """The frames of the page that this DevTools session can read, the main one first."""

    def __init__(self, cdp: CDPSession) -> None:
        self.cdp = cdp
        self.ids: list[str] = []
        self.unread: tuple[str, ...] = ()
        self._worlds: dict[str, int] = {}

    async def load(self) -> None:
        """Read the frame tree. Frames of other sites live in processes of their own and stay unread."""
        tree = await self.cdp.send("Page.getFrameTree")
        self.ids = []
        todo = [tree["frameTree"]]
        while todo:
            branch = todo.pop(0)
            self.ids.append(branch["frame"]["id"])
            todo += branch.get("childFrames", [])

    @property
    def main(self) -> str:
        return self.ids[0]

    async def call_main(self, name: str, *arguments: Any) -> Any:
        """Call an in-page function in the main frame."""
        if not self.ids:
            await self.load()
        return await self.call(self.main, name, *arguments)

    async def call(self, frame: str, name: str, *arguments: Any, prelude: str = "") -> Any:
        """Call an in-page function of ``gather/js`` in a frame: JSON data in, JSON text back, parsed here.

        Raises:
            PlaywrightError: the frame is gone or the function threw.
        """
        if frame not in self._worlds:
            world = await self.cdp.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": WORLD})
            self._worlds[frame] = world["executionContextId"]
        values = ",".join(json.dumps(a) for a in arguments)
        answer = await self.cdp.send(
            "Runtime.evaluate",
            {
                "expression": f"{prelude}(\n{script(name)}\n)({values})",
                "contextId": self._worlds[frame],
                "returnByValue": True,
                "awaitPromise": True,
            },
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            text = details.get("exception", {}).get("description") or details.get("text", "")
            raise PlaywrightError(f"{name}: {text.splitlines()[0] if text else 'failed'}")
        value = answer["result"].get("value")
        return json.loads(value) if isinstance(value, str) else value

    async def objects(self, name: str, *arguments: Any) -> list[str]:
        """Call an in-page function in the main frame that returns an array of elements: their remote object ids."""
        await self.call_main("ping")
        values = ",".join(json.dumps(a) for a in arguments)
        answer = await self.cdp.send(
            "Runtime.evaluate",
            {"expression": f"(\n{script(name)}\n)({values})", "contextId": self._worlds[self.main]},
        )
        array = answer["result"].get("objectId")
        if array is None:
            return []
        parts = await self.cdp.send("Runtime.getProperties", {"objectId": array, "ownProperties": True})
        return [p["value"]["objectId"] for p in parts["result"] if p["name"].isdigit() and "objectId" in p["value"]]

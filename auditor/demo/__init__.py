"""The demo portal: a fictional Saudi ministry in Arabic, English and a little Chinese, served on loopback.

Every fault of the portal is a named switch, so one source gives the faulty portal (all of them), the clean
twin (none) and any subset. ``faults.yaml`` says what each fault is and on which pages it is planted; the
templates, and the tables of ``site`` for what is not HTML, say what it does there.
"""

from auditor.demo.content import demo_folder, demo_paths
from auditor.demo.faults import PlantedFault, planted_faults
from auditor.demo.server import DemoPortal
from auditor.demo.site import Answer, DemoSite

__all__ = [
    "Answer",
    "DemoPortal",
    "DemoSite",
    "PlantedFault",
    "demo_folder",
    "demo_paths",
    "planted_faults",
]

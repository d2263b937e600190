"""Puts evidence into the report, inside the Gherkin step that is running.

Safe without Allure results being written: then nothing listens and nothing is kept.
"""

from __future__ import annotations

import allure


def attach_xml(name: str, document: bytes) -> None:
    """Keep a message exactly as it went over the wire."""
    allure.attach(document, name, allure.attachment_type.XML)


def attach_json(name: str, document: str) -> None:
    """Keep a JSON text, such as the facts a decision used."""
    allure.attach(document, name, allure.attachment_type.JSON)


def attach_text(name: str, text: str) -> None:
    """Keep plain text, such as the deciding row or the inventory before and after."""
    allure.attach(text, name, allure.attachment_type.TEXT)

"""Gherkin phrases, one module per noun; each turns text into types and calls one harness verb."""

MODULES = (
    "sitrig.steps.modifications",
    "sitrig.steps.premises",
    "sitrig.steps.responses",
    "sitrig.steps.smart_metering_inventory",
    "sitrig.steps.time",
    "sitrig.steps.update_inventory",
)

pytest_plugins = MODULES

"""Gherkin phrases, one module per noun; each turns text into types and calls one harness verb."""

MODULES = (
    "sitrig.steps.alerts",
    "sitrig.steps.change_of_supplier",
    "sitrig.steps.comms_hub_returns",
    "sitrig.steps.credentials",
    "sitrig.steps.critical_commands",
    "sitrig.steps.dcc_operations",
    "sitrig.steps.decommissioning",
    "sitrig.steps.device_answers",
    "sitrig.steps.device_faults",
    "sitrig.steps.device_records",
    "sitrig.steps.evidence",
    "sitrig.steps.held_requests",
    "sitrig.steps.home_area_network",
    "sitrig.steps.installation",
    "sitrig.steps.meter_reading",
    "sitrig.steps.modifications",
    "sitrig.steps.ordinary_requests",
    "sitrig.steps.premises",
    "sitrig.steps.read_inventory",
    "sitrig.steps.registration",
    "sitrig.steps.responses",
    "sitrig.steps.returns_register",
    "sitrig.steps.smart_metering_inventory",
    "sitrig.steps.time",
    "sitrig.steps.two_suppliers",
    "sitrig.steps.update_inventory",
)

pytest_plugins = MODULES

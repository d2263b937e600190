"""Only the list of step modules; fixtures and hooks come with the plugin."""

from sitrig.steps import MODULES

pytest_plugins = list(MODULES)

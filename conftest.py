"""Only the step modules; fixtures and hooks come with the plugin."""

pytest_plugins = ["sitrig.steps"]

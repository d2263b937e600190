"""Only what the checkout adds to the plugin: the step modules, and the published schema as a judge."""

pytest_plugins = ["sitrig.steps", "tests.emitted_messages"]

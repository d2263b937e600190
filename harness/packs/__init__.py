"""Binders: each turns a folder of features into tests. They say which features, nothing else."""

from importlib.resources import files

FEATURES = str(files("sitrig.features"))

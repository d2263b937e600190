"""Coverage-guided fuzzing of everything that reads octets from outside: it may refuse them, and nothing else."""

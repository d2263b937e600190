"""Reference pages, generated from the code: no fact is written here twice."""

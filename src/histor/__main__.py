"""`python -m histor`: the command line, where its script is not on the path."""

from histor.cli import main

if __name__ == "__main__":
    main()

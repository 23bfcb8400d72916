"""`python -m oitgen` is `oitgen`."""

from oitgen.cli import main

if __name__ == "__main__":
    main()

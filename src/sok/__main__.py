"""`python -m sok` is the command `sok`."""

import sys

from sok.cli import main

sys.exit(main())

"""What a developer needs to know of a mistake of ours."""

import platform
import traceback
from datetime import datetime


def facts(error: BaseException, version: str, now: datetime) -> str:
    """Versions, time and traceback. No environment variable is among them: they may hold passwords."""
    lines = (
        f"oitgen {version}",
        f"Python {platform.python_version()} ({platform.python_implementation()})",
        platform.platform(),
        f"{now:%Y-%m-%d %H:%M} UTC",
        "",
        *traceback.format_exception(error),
    )
    return "\n".join(lines)

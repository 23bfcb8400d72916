"""What a text shows."""

from oitgen.model.prose import Prose, Target


def test_its_own_pictures_are_known_by_path() -> None:
    images = (Target("oitgen:content/2568/O7/%E0%B8%81.jpg", ""), Target("https://m.example/x.jpg", ""))
    assert Prose(images=images).pictures == {"content/2568/O7/ก.jpg"}

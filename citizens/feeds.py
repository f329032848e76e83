"""RSS of the answered questions (R41)."""

from core.feeds import SectionFeed


class QuestionFeed(SectionFeed):
    def pages(self, section):
        return section.questions.defer_streamfields()

"""Feeds of the answered questions (R41)."""

from sharing.feeds import SectionFeed


class QuestionFeed(SectionFeed):
    def pages(self, section):
        return section.questions.defer_streamfields()

"""States of the components that make up forms."""

from django import forms

from core.listing import FilterForm
from core.look.specimens import samples as sample
from core.look.specimens.state import CURRENT, DISABLED, ERROR, NORMAL, SHORT, State

CHOICES = [("", "Tất cả"), ("1", "Hộ tịch"), ("2", "Đất đai")]
KINDS = [("1", "Phản ánh"), ("2", "Kiến nghị"), ("3", sample.LONG_TITLE)]


class SampleForm(forms.Form):
    """One field of each kind that public forms have."""

    name = forms.CharField(label="Họ và tên", help_text="Ghi như trong căn cước.")
    phone = forms.CharField(label="Điện thoại", required=False)
    subject = forms.ChoiceField(label="Lĩnh vực", choices=CHOICES)
    kind = forms.ChoiceField(label="Loại ý kiến", choices=KINDS, widget=forms.RadioSelect)
    text = forms.CharField(label="Nội dung", widget=forms.Textarea)
    file = forms.FileField(label="Tệp đính kèm", required=False)
    consent = forms.BooleanField(label="Tôi đồng ý cho phường dùng thông tin trên để trả lời.")
    fixed = forms.CharField(label="Mã hồ sơ", initial="GY-2026-0001", disabled=True)

    def clean(self):
        raise forms.ValidationError("Chưa gửi được, vui lòng kiểm tra lại.")


class SampleFilter(FilterForm):
    q = forms.CharField(label="Từ trong tiêu đề hoặc nội dung", required=False)
    subject = forms.ChoiceField(label="Lĩnh vực", choices=CHOICES, required=False)
    year = forms.IntegerField(label="Năm", required=False)
    online = forms.BooleanField(label="Chỉ thủ tục trực tuyến", required=False)


class SampleSearch(FilterForm):
    q = forms.CharField(label="Từ trong tiêu đề hoặc nội dung", required=False)


class SampleOpinion(forms.Form):
    useful = forms.ChoiceField(
        label="Trang này có ích cho ông/bà không?",
        choices=[("yes", "Có"), ("no", "Chưa")],
        widget=forms.RadioSelect,
    )
    comment = forms.CharField(label="Điều cần sửa", required=False, widget=forms.Textarea)
    website = forms.CharField(label="Để trống ô này", required=False)
    token = forms.CharField(required=False, widget=forms.HiddenInput)


def samples() -> dict[str, list[State]]:
    free, refused = SampleForm(prefix="free"), SampleForm({}, prefix="refused")
    fresh = SampleFilter(auto_id="fresh_%s")
    narrowed = SampleFilter({"q": "khai sinh", "subject": "1"}, auto_id="narrowed_%s")
    wrong = SampleFilter({"year": "năm nay"}, auto_id="wrong_%s")
    search = SampleSearch(auto_id="search_%s")
    opinion = SampleOpinion(auto_id="opinion_%s")
    unanswered = SampleOpinion({}, auto_id="unanswered_%s")
    return {
        "error_summary": [State(ERROR, form=refused)],
        "field_errors": [State(ERROR, field=refused["name"])],
        "filter_field": [
            State(NORMAL, field=fresh["subject"]),
            State(ERROR, field=wrong["year"]),
        ],
        "filter_form": [
            State(NORMAL, form=fresh, clear_url="#"),
            State(CURRENT, form=narrowed, clear_url="#"),
            State(ERROR, form=wrong, clear_url="#"),
            State(SHORT, form=search, clear_url="#"),
        ],
        "form_field": [
            *(State(field.label, field=field) for field in free if field.name != "fixed"),
            State(DISABLED, field=free["fixed"]),
            *(State(ERROR, field=refused[name]) for name in ("name", "kind", "consent")),
        ],
        "opinion": [
            State(NORMAL, form=opinion, action="#", question="hoi", thanks="cam-on"),
        ],
        "opinion_form": [
            State(NORMAL, form=opinion, action="#"),
            State(ERROR, form=unanswered, action="#"),
        ],
    }

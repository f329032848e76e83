"""The ward in English (R30): its settings, and three short pages. Undoubted facts only."""

from home.demo.content.leaders import NAME_OF
from home.demo.content.types import Heading, Notice, Paragraph, StandardPage, Table

SETTINGS: dict[str, str] = {
    "name_en": "People's Committee of Hội Phú Ward",
    "unit_name_en": "Hội Phú Ward",
    "parent_name_en": "People's Committee of Gia Lai Province",
    "responsible_title_en": "Chairperson of the Ward People's Committee",
    "spokesperson_en": f"{NAME_OF['chanhvanphong']}, Chief of the Office of the People's Council and the People's Committee",
    "address_en": "Trường Chinh Street, Hội Phú Ward, Gia Lai Province (sample address)",
    "service_place_en": "Public Administration Service Centre of Hội Phú Ward, ground floor of the ward office",
    "copyright_line_en": "© People's Committee of Hội Phú Ward. Please name the source when you reuse information from this site.",
}

# By the address of the channel.
CHANNELS: dict[str, str] = {
    "https://dichvucong.gov.vn": "National Public Service Portal",
    "https://gialai.gov.vn": "Portal of Gia Lai Province",
}

HOME = StandardPage(
    slug="en",
    title="Hội Phú Ward",
    summary="Hội Phú is a ward of Gia Lai Province in the Central Highlands of Viet Nam. These pages say who we are and how to reach us.",
    body=(
        Paragraph(
            "<p>Procedures, official documents, notices and news are published in Vietnamese. If you need help with a procedure, call the "
            "hotline or come to the Public Administration Service Centre during office hours; please bring your passport or residence card "
            "and, if you can, someone who speaks Vietnamese.</p>"
        ),
    ),
)

PROFILE = StandardPage(
    slug="about",
    title="About Hội Phú Ward",
    summary=(
        "Hội Phú Ward was formed on 1 July 2025 from the former wards of Trà Bá, Chi Lăng and Hội Phú. It covers about 35 km² and has "
        "46,358 people."
    ),
    body=(
        Heading("Where the ward lies"),
        Paragraph(
            "<p>The ward lies in the south of the urban area of Pleiku, in Gia Lai Province. Pleiku stands on a plateau of gentle hills and "
            "red basalt soil, good for coffee, pepper and fruit. There are two seasons: the rains last from about May to October, the dry "
            "season from November to April.</p>"
        ),
        Heading("History"),
        Paragraph(
            "<p>On 1 July 2025 Viet Nam moved to two levels of local government, the province and the commune; a ward is a commune in "
            "town. On that day the wards of Trà Bá, Chi Lăng and Hội Phú became one ward, and the provinces of Gia Lai and Bình Định "
            "became the new province of Gia Lai. Papers issued before that day under the old names remain valid until they expire.</p>"
        ),
        Heading("People"),
        Paragraph(
            "<p>About 13% of the people belong to ethnic minorities, most of them Jrai. The space of gong culture in the Central Highlands "
            "is on UNESCO's list of the intangible cultural heritage of humanity, and gongs still sound at the festivals of the "
            "villages.</p>"
        ),
        Heading("Local government"),
        Paragraph(
            "<p>The People's Council represents the people of the ward. The People's Committee is the executive; a chairperson leads it, with "
            "vice chairpersons. Residential groups and villages below the ward are run by heads whom the residents elect.</p>"
        ),
        Table(
            "Offices of the ward",
            (
                ("Office", "What it does"),
                (
                    "Office of the People's Council and the People's Committee",
                    "Work calendar, records, civil status, reception of citizens, information",
                ),
                (
                    "Division of Economy, Infrastructure and Urban Affairs",
                    "Budget, land, construction, transport, environment, agriculture, household businesses",
                ),
                (
                    "Division of Culture and Social Affairs",
                    "Education, health, culture, social policy, ethnic and religious affairs, employment",
                ),
                (
                    "Public Administration Service Centre",
                    "Advice on procedures, receipt of applications, delivery of results",
                ),
                ("Ward Police", "Security and order; residence and identity cards"),
                ("Ward Military Command", "Defence, military service, civil defence"),
            ),
        ),
    ),
)

CONTACT = StandardPage(
    slug="contact",
    title="Contact us",
    summary="Address, telephone and office hours of the People's Committee.",
    body=(
        Heading("In an emergency"),
        Paragraph(
            "<p>Call 113 for the police, 114 for fire and rescue, 115 for an ambulance. The calls are free.</p>"
        ),
        Notice(
            "info",
            "Sample data",
            "<p>The names, telephone numbers and e-mail addresses on this page are samples. Do not use them.</p>",
        ),
    ),
)

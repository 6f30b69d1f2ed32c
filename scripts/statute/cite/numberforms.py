"""How numbers stand in Chinese citations: 十三, 13, （三）, and what joins several of them."""

NUMERAL = "(?:[〇零○OoＯ一二三四五六七八九十百千两廿卅]{1,9}|[0-9０-９]{1,4})"
ONE = f"(?:（{NUMERAL}）|{NUMERAL})"
MEMBER_JOINT = "(?:、|和|及|以及|或者|或|与|至|到|—|－|～)"
"""Between the members of one 第: 第六、十一、十二条."""

CREATE TABLE laws (law_id TEXT, law_name TEXT, effective_date TEXT, version_date TEXT, status TEXT);
CREATE TABLE articles (id INTEGER, law_id TEXT, chapter TEXT, section TEXT, article_no TEXT, article_text TEXT);
INSERT INTO laws VALUES ('k1', '示例市管理条例', '2018-03-01', '2018-01-01', '历史版本');
INSERT INTO laws VALUES ('k2', '示例市管理条例', '2024-03-01', '2024-01-01', '现行有效');
INSERT INTO laws VALUES ('k3', '示例市管理条例', '2027-03-01', '2026-10-01', '现行有效');

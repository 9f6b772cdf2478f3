PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE hazard ("序号", "隐患编号", "检查日期", "来源", "所属地区", "行业领域", "单位名称", "隐患描述", "隐患等级", "整改措施", "督办单位", "责任单位", "责任人", "联系电话", "交办日期", "整改期限", "整改完成日期", "验收人", "验收日期", "销号日期", "备注");
CREATE INDEX by_number ON hazard ("隐患编号");
CREATE INDEX by_unit ON hazard ("责任单位", "销号日期");
CREATE INDEX by_day ON hazard ("检查日期");
CREATE INDEX by_sector ON hazard ("行业领域", "隐患等级");
.mode csv
.import --skip 1 ledger.csv hazard

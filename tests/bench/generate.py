#!/usr/bin/env python3
"""Writes a hazard ledger of N rows with 21 columns, always the same for the same N: generate.py N FILE [OVERDUE [UNITS.csv]].
The towns of UNITS.csv, when given, answer for the hazards of their counties."""
import csv
import datetime
import random
import sys

COUNTIES = ["上城区", "拱墅区", "西湖区", "滨江区", "萧山区", "余杭区", "海曙区", "江北区", "北仑区", "镇海区", "鄞州区", "嵊州市", "新昌县", "义乌市", "东阳市", "永康市",
            "瑞安市", "乐清市", "平阳县", "苍南县", "路桥区", "临海市", "温岭市", "莲都区", "龙泉市", "青田县", "定海区", "普陀区", "柯城区", "江山市"]
SECTORS = ["道路交通", "涉海涉渔", "消防", "危险化学品", "建设施工", "工矿", "旅游", "城市运行"]
SOURCES = ["暗访", "明查", "举报", "专项检查", "上级交办", "回头看", "企业自查", "媒体曝光"]
PROBLEMS = ["疏散通道堆放杂物，占用宽度{}厘米", "消火栓无水，水压为{}", "可燃气体报警器失效{}台", "深基坑临边防护缺失{}米", "瓶装液化气储存超量{}公斤", "配电箱无盖{}处"]
MEASURES = ["立即停用并更换", "限期整改，落实专人监护", "编制整改方案并经专家论证", "补充配备人员和设备"]
SUPERVISORS = ["省应急管理厅", "省建设厅", "省公安厅", "省消防救援总队", "省农业农村厅"]
NAMES = "赵钱孙李周吴郑王冯陈"
HEAD = "序号,隐患编号,检查日期,来源,所属地区,行业领域,单位名称,隐患描述,隐患等级,整改措施,督办单位,责任单位,责任人,联系电话,交办日期,整改期限,整改完成日期,验收人,验收日期,销号日期,备注"
TODAY = datetime.date(2026, 11, 23)


def towns_of(file):
    """The names of the towns below each county."""
    rows = list(csv.DictReader(open(file, encoding="utf-8-sig")))
    name = {r["code"]: r["name"] for r in rows}
    towns = {}
    for r in rows:
        if r["kind"] == "town":
            towns.setdefault(name[r["parent"]], []).append(r["name"])
    return towns


def rows(count, overdue, towns):
    rnd = random.Random(20261123)
    day = datetime.timedelta(days=1)
    for i in range(1, count + 1):
        county = rnd.choice(COUNTIES)
        late = i * overdue // count != (i - 1) * overdue // count
        kind = "late" if late else rnd.choices(["closed", "fixed", "running", "waiting"], [88, 2, 8, 2])[0]
        found = TODAY - (rnd.randrange(70, 320) if kind in ("late", "closed") else rnd.randrange(5, 40)) * day
        sent = found + rnd.randrange(0, 4) * day
        due = sent + (rnd.randrange(30, 60) if kind in ("late", "closed") else rnd.randrange(45, 60)) * day
        cells = [str(i), f"YH{i:08d}", found.isoformat(), rnd.choice(SOURCES), county, rnd.choice(SECTORS),
                 f"{county[:2]}第{rnd.randrange(1, 1700)}企业有限公司", rnd.choice(PROBLEMS).format(rnd.randrange(1, 99)),
                 "重大" if rnd.random() < 0.03 else "一般", rnd.choice(MEASURES), rnd.choice(SUPERVISORS), rnd.choice(towns[county]) if county in towns else county,
                 rnd.choice(NAMES) + "某", f"05{rnd.randrange(70, 80)}-{rnd.randrange(10**7, 10**8)}", sent.isoformat(), due.isoformat(), "", "", "", "", ""]
        if kind == "waiting":
            cells[14] = cells[15] = ""
        if kind in ("closed", "fixed"):
            fixed = min(sent + rnd.randrange(1, 65) * day, TODAY)
            cells[16] = fixed.isoformat()
            if kind == "closed":
                seen = min(fixed + rnd.randrange(0, 6) * day, TODAY)
                cells[17], cells[18], cells[19] = rnd.choice(NAMES) + "某某", seen.isoformat(), min(seen + day, TODAY).isoformat()
        yield ",".join(cells)


def main():
    count = int(sys.argv[1])
    overdue = int(sys.argv[3]) if len(sys.argv) > 3 else count // 50
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(HEAD + "\n")
        for row in rows(count, overdue, towns_of(sys.argv[4]) if len(sys.argv) > 4 else {}):
            out.write(row + "\n")


main()

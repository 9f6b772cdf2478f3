#!/usr/bin/env python3
"""Units and plans for the benchmarks, always the same: generate_plans.py units N OLD.csv NEW.csv | plan N UNITS.csv PLAN.csv SEED."""
import csv
import random
import sys

SECTORS = ["道路交通", "涉海涉渔", "消防", "危险化学品", "建设施工", "工矿", "旅游", "城市运行"]
PROBLEMS = ["源头管控不到位", "从业人员培训不足", "隐患排查走过场", "应急预案未演练"]
MEASURES = ["完善制度并组织培训", "开展专项整治", "更新改造设备", "落实网格化巡查"]
LIMITS = ["2026年上半年", "2026年第三季度", "2026年9月底", "2026年11月底", "2026年底前", "2027年6月底", "长期坚持", "2026-08-31"]


def units(count, old, new):
    """The old units, and towns below the counties in turn until there are `count` in all."""
    rows = list(csv.reader(open(old, encoding="utf-8-sig")))
    head, rows = rows[0], rows[1:]
    counties = [r for r in rows if r[head.index("level")] == "county" and r[head.index("kind")] == "government"]
    for i in range(count - len(rows)):
        county = counties[i % len(counties)]
        rows.append([f"{county[0]}{i // len(counties) + 1:03d}", f"{county[1]}第{i // len(counties) + 1}镇", "", "town", "town", county[0], "", ""])
    with open(new, "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([head] + rows)


def plan(count, units_file, out_file, seed):
    rnd = random.Random(int(seed))
    rows = list(csv.reader(open(units_file, encoding="utf-8-sig")))
    names = [r[1] for r in rows[1:] if r[3] in ("government", "department", "town")]
    with open(out_file, "w", encoding="utf-8", newline="") as out:
        write = csv.writer(out).writerow
        write("编号,专项,问题,措施,牵头单位,完成时限,量化指标,计量单位,目标值,当前值,2026Q1计划,2026Q2计划,2026Q3计划,2026Q4计划,实际进度".split(","))
        for i in range(1, count + 1):
            sector, actual = rnd.choice(SECTORS), rnd.randrange(0, 101)
            number = ["开展检查次数", "次", "200", str(2 * actual)] if rnd.random() < 0.85 else ["", "", "", ""]
            write([f"{sector[:2]}-{i:04d}", sector, rnd.choice(PROBLEMS), rnd.choice(MEASURES), rnd.choice(names), rnd.choice(LIMITS), *number,
                   "25%", "50%", "75%", "100%", f"{actual}%"])


def main():
    if sys.argv[1] == "units":
        units(int(sys.argv[2]), sys.argv[3], sys.argv[4])
    else:
        plan(int(sys.argv[2]), sys.argv[3], sys.argv[4], sys.argv[5])


main()

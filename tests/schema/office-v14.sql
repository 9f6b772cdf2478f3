PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('office.unit','1');
INSERT INTO setting VALUES('office.name','绍兴市安委办');
INSERT INTO setting VALUES('office.full_name','绍兴市安委办');
INSERT INTO setting VALUES('office.level','city');
INSERT INTO setting VALUES('language','en');
INSERT INTO setting VALUES('notify.home','vm:/tmp/v6/o.db');
CREATE TABLE counter (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (series, year)
) STRICT;
INSERT INTO counter VALUES('H',2026,9);
INSERT INTO counter VALUES('T',2026,1);
INSERT INTO counter VALUES('C2026Q3',2026,2);
INSERT INTO counter VALUES('O',2026,1);
INSERT INTO counter VALUES('A',2026,1);
INSERT INTO counter VALUES('I',2026,1);
INSERT INTO counter VALUES('R',2026,1);
CREATE TABLE rules_version (
  id INTEGER PRIMARY KEY,
  loaded_on TEXT NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
INSERT INTO rules_version VALUES(1,'2026-11-23','rules.yaml','dd2f762535e57bfe14fdabd64932f102d905df64c5c61072e2fccff6e78dbd3a',replace('# The rules of the office: duban rules load FILE puts a changed copy in force (duban-rules(5)).\n# 规则文件：修改副本后用 duban rules load 文件 生效；每次加载生成一个新版本。\n\npolicies:\n  city-60:                     # 市级60日\n    length: 60d\n    roll: next-workday\n    start: dispatched\n    basis: 市级60日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条\n  county-30:                   # 县级30日\n    length: 30d\n    roll: next-workday\n    start: dispatched\n    basis: 县级30日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条\n  acceptance:                  # 本级验收\n    length: 10d\n    roll: next-workday\n    start: fixed\n    basis: 参照鄂安〔2010〕20号\n\ndefault_policy:\n  province: city-60\n  city: city-60\n  county: county-30\n  town: county-30\n\nextension:\n  window: 20wd                 # 届满20个工作日前提出\n  decision: 10wd               # 10个工作日内决定\n  cap: 12m                     # 最长一年\n  basis: 参照青岛市"3+X"挂牌督办办法；非挂牌隐患为本工具默认\n\nsteps:\n  late_entry_days: 3           # 超过3日的补录须说明原因\n  restart_on_reassign: false   # 改派后期限继续计算\n  roll_written: false          # 文书写明的日期照写明的算\n  basis: 本工具默认\n\nreports:\n  near_due_days: 7             # 即将到期：截止日后7日内\n  week_ends_on: 7              # 统计周截至星期日\n  decimals: 1\n','\n',char(10)));
INSERT INTO rules_version VALUES(2,'2026-11-23','rules.yaml','41a07825eef385fe0d081614cbfd4f63e3ffa17f2118cdb9c7f5243ee25290d5',replace('# The rules of the office: duban rules load FILE puts a changed copy in force (duban-rules(5)).\n# 规则文件：修改副本后用 duban rules load 文件 生效；每次加载生成一个新版本。\n\npolicies:\n  city-60:                     # 市级60日\n    length: 60d\n    roll: next-workday\n    start: dispatched\n    basis: 市级60日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条\n  county-30:                   # 县级30日\n    length: 30d\n    roll: next-workday\n    start: dispatched\n    basis: 县级30日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条\n  acceptance:                  # 本级验收\n    length: 10d\n    roll: next-workday\n    start: fixed\n    basis: 参照鄂安〔2010〕20号\n\ndefault_policy:\n  province: city-60\n  city: city-60\n  county: county-30\n  town: county-30\n\nextension:\n  window: 20wd                 # 届满20个工作日前提出\n  decision: 10wd               # 10个工作日内决定\n  cap: 12m                     # 最长一年\n  basis: 参照青岛市"3+X"挂牌督办办法；非挂牌隐患为本工具默认\n\nsteps:\n  late_entry_days: 3           # 超过3日的补录须说明原因\n  restart_on_reassign: false   # 改派后期限继续计算\n  roll_written: false          # 文书写明的日期照写明的算\n  basis: 本工具默认\n\nplans:\n  tolerance_points: 10         # 与应有进度相差不足10个百分点为正常\n  basis: 本工具默认\n\nreports:\n  near_due_days: 7             # 即将到期：截止日后7日内\n  week_ends_on: 7              # 统计周截至星期日\n  decimals: 1\n\ncards:                         # 黄绿牌（亮牌）\n  palette:                     # severity 大的优先\n    yellow: {zh: 黄牌, en: yellow card, sign: ▲, severity: 2}\n    green: {zh: 绿牌, en: green card, sign: ●, severity: 1}\n  ranking: [on_time_rate, plan_behind, overdue]\n  rules:\n    major-overdue:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [overdue_major >= 1]\n      zh: 有逾期未整改的重大隐患\n      en: a major hazard is overdue\n      basis: 系统预设规则\n    many-overdue:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [overdue >= 3]\n      zh: 逾期未整改的隐患达到3项\n      en: three or more hazards are overdue\n      basis: 系统预设规则\n    on-time-low:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [on_time_rate < 90%, due >= 5]\n      zh: 本期到期事项按期完成率低于90%\n      en: fewer than 90% of what was due was in time\n      basis: 系统预设规则\n    plan-behind:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [plan_behind >= 10]\n      zh: 计划进度落后10个百分点以上\n      en: plan progress is ten points or more behind\n      basis: 系统预设规则\n    all-in-time:\n      colour: green\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [due >= 1, not_in_time = 0, overdue = 0, tasks_behind = 0]\n      zh: 到期事项全部按期完成，且无逾期、无落后\n      en: everything due was in time, nothing is overdue or behind\n      basis: 系统预设规则\n  streaks:\n    two-running: {colour: yellow, running: 2, propose: reminder, zh: 连续两期黄牌, en: two yellow cards running, basis: 系统预设规则}\n    three-in-year: {colour: yellow, in_year: 3, propose: interview, zh: 一年内三次黄牌, en: three yellow cards in a year, basis: 系统预设规则}\n','\n',char(10)));
INSERT INTO rules_version VALUES(3,'2026-11-23','rules.yaml','96f10ff5044e4c7432895e9c310b7eeca14cb8639ab53db01976455dd82870e4',replace('# The rules of the office: duban rules load FILE puts a changed copy in force (duban-rules(5)).\n# 规则文件：修改副本后用 duban rules load 文件 生效；每次加载生成一个新版本。\n\npolicies:\n  city-60:                     # 市级60日\n    length: 60d\n    roll: next-workday\n    start: dispatched\n    basis: 市级60日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条\n  county-30:                   # 县级30日\n    length: 30d\n    roll: next-workday\n    start: dispatched\n    basis: 县级30日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条\n  acceptance:                  # 本级验收\n    length: 10d\n    roll: next-workday\n    start: fixed\n    basis: 参照鄂安〔2010〕20号\n\ndefault_policy:\n  province: city-60\n  city: city-60\n  county: county-30\n  town: county-30\n\nextension:\n  window: 20wd                 # 届满20个工作日前提出\n  decision: 10wd               # 10个工作日内决定\n  cap: 12m                     # 最长一年\n  basis: 参照青岛市"3+X"挂牌督办办法；非挂牌隐患为本工具默认\n\nsteps:\n  late_entry_days: 3           # 超过3日的补录须说明原因\n  restart_on_reassign: false   # 改派后期限继续计算\n  roll_written: false          # 文书写明的日期照写明的算\n  basis: 本工具默认\n\nplans:\n  tolerance_points: 10         # 与应有进度相差不足10个百分点为正常\n  basis: 本工具默认\n\nreports:\n  near_due_days: 7             # 即将到期：截止日后7日内\n  week_ends_on: 7              # 统计周截至星期日\n  decimals: 1\n\ncards:                         # 黄绿牌（亮牌）\n  palette:                     # severity 大的优先\n    yellow: {zh: 黄牌, en: yellow card, sign: ▲, severity: 2}\n    green: {zh: 绿牌, en: green card, sign: ●, severity: 1}\n  ranking: [on_time_rate, plan_behind, overdue]\n  rules:\n    major-overdue:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [overdue_major >= 1]\n      zh: 有逾期未整改的重大隐患\n      en: a major hazard is overdue\n      basis: 系统预设规则\n    many-overdue:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [overdue >= 3]\n      zh: 逾期未整改的隐患达到3项\n      en: three or more hazards are overdue\n      basis: 系统预设规则\n    on-time-low:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [on_time_rate < 90%, due >= 5]\n      zh: 本期到期事项按期完成率低于90%\n      en: fewer than 90% of what was due was in time\n      basis: 系统预设规则\n    plan-behind:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [plan_behind >= 10]\n      zh: 计划进度落后10个百分点以上\n      en: plan progress is ten points or more behind\n      basis: 系统预设规则\n    all-in-time:\n      colour: green\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [due >= 1, not_in_time = 0, overdue = 0, tasks_behind = 0]\n      zh: 到期事项全部按期完成，且无逾期、无落后\n      en: everything due was in time, nothing is overdue or behind\n      basis: 系统预设规则\n  streaks:\n    two-running: {colour: yellow, running: 2, propose: reminder, zh: 连续两期黄牌, en: two yellow cards running, basis: 系统预设规则}\n    three-in-year: {colour: yellow, in_year: 3, propose: interview, zh: 一年内三次黄牌, en: three yellow cards in a year, basis: 系统预设规则}\n\norders:                        # 文书；code 为发文机关代字，请改为本单位的（编号由 OA 给出的：numbering: external）\n  letter:                      # 文书上的本单位信息；留空的不印（联系人留空时印拟稿人）\n    head: ""                   # 红头，空为单位全称\n    signature: ""              # 署名，空为单位全称\n    contact: ""\n    phone: ""\n    address: ""\n    territory_as: "{unit}安全生产委员会"   # 主送、抄送地区时的称呼；留空用地区名\n    feedback: ""               # 反馈方式，如：通过浙政钉报送，或传真至0575-00000000\n  kinds:\n    dispatch:\n      zh: 交办单\n      en: dispatch order\n      number_format: 第{n}号   # 本年度顺序号\n      numbering: own           # own 签发时自动取号；external 签发时录入 OA 文号\n      approval: needed\n      approved_by: 安委办主任\n      sign_within: 2wd         # 签收期限；none 不要求签收\n      feedback_within: 10wd    # 反馈期限，文书另有写明的从其写明\n      closes: items            # items 事项全部销号才办结；recipients 收文单位全部办结即办结\n      basis: 系统预设规则\n    reminder:\n      zh: 提示单\n      en: reminder\n      requires: items          # 没有事项不得送审、签发\n      code: 安委办提\n      numbering: own\n      approval: needed\n      approved_by: 安委办主任\n      sign_within: 2wd\n      feedback_within: 5wd\n      closes: recipients\n      basis: 系统预设规则\n    supervision:\n      zh: 督办单\n      en: supervision order\n      code: 安委办督\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: 2wd\n      feedback_within: 10wd\n      closes: items\n      basis: 系统预设规则\n    risk-alert:\n      zh: 风险提示单\n      en: risk alert\n      code: 安委办险\n      numbering: own\n      approval: needed\n      approved_by: 安委办主任\n      sign_within: 1wd\n      feedback_within: 3wd\n      closes: recipients\n      basis: 系统预设规则\n    listing:\n      zh: 挂牌督办通知书\n      en: notice of listing\n      requires: items\n      code: 安委办挂\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: 2wd\n      feedback_within: 10wd\n      closes: items\n      basis: 系统预设规则；依据见各地挂牌督办办法\n    delisting:\n      zh: 摘牌通知书\n      en: notice of delisting\n      requires: items\n      code: 安委办摘\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: 2wd\n      feedback_within: none\n      closes: recipients\n      basis: 系统预设规则；依据见各地挂牌督办办法\n    bulletin:\n      zh: 警示通报\n      en: warning bulletin\n      code: 安委办通\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: none\n      feedback_within: 20wd\n      closes: recipients\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n    interview:\n      zh: 约谈通知书\n      en: notice of interview\n      requires: requirements   # 约谈的时间、地点、人员写在工作要求中\n      code: 安委办约\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: 2wd\n      feedback_within: 5wd\n      closes: recipients\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n\nladders:                       # 督办阶梯：order next 据此提出下一级文书\n  matter:                      # 对事：提示 → 督办 → 挂牌\n    overdue-silent:\n      rung: 1\n      order: reminder\n      when: [overdue_days >= 1, silent_days >= 7]\n      zh: 逾期未整改，且7日内无进展报告\n      en: overdue, and no word for seven days\n      consequence: 仍未整改的予以督办\n      basis: 系统预设规则\n    overdue-long:\n      rung: 2\n      order: supervision\n      when: [overdue_days >= 15]\n      zh: 逾期15日以上仍未整改\n      en: fifteen days overdue or more\n      consequence: 仍未整改的按规定挂牌督办\n      basis: 系统预设规则\n    returned-twice:\n      rung: 2\n      order: supervision\n      when: [returned >= 2]\n      zh: 反馈两次被退回\n      en: its feedback was sent back twice\n      consequence: 仍未整改的按规定挂牌督办\n      basis: 系统预设规则\n    major-overdue:\n      rung: 3\n      order: listing\n      when: [overdue_days >= 30, major = 1]\n      zh: 重大隐患逾期30日以上\n      en: a major hazard, thirty days overdue or more\n      consequence: 约谈责任单位负责人\n      basis: 系统预设规则\n  unit:                        # 对单位：提示 → 通报 → 约谈 → 问责或一票否决建议\n    many-overdue:\n      rung: 1\n      order: reminder\n      when: [overdue >= 3]\n      zh: 逾期未整改事项达到3项\n      en: three or more matters are overdue\n      consequence: 仍未改观的予以通报\n      basis: 系统预设规则\n    two-yellow:\n      rung: 2\n      order: bulletin\n      when: [yellow_running >= 2]\n      zh: 连续两期黄牌\n      en: two yellow cards running\n      consequence: 仍未改观的约谈主要负责人\n      basis: 系统预设规则\n    listed-late:\n      rung: 3\n      order: interview\n      when: [listed_late >= 1]\n      zh: 挂牌督办事项逾期未完成\n      en: a listing is past its deadline\n      consequence: 提出问责或一票否决建议\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n    three-yellow:\n      rung: 3\n      order: interview\n      when: [yellow_in_year >= 3]\n      zh: 一年内三次黄牌\n      en: three yellow cards in a year\n      consequence: 提出问责或一票否决建议\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n    four-yellow:\n      rung: 4\n      order: account\n      when: [yellow_in_year >= 4]\n      zh: 一年内四次黄牌\n      en: four yellow cards in a year\n      consequence: 提请安委会研究\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n\naccountability:                # 约谈、通报、一票否决、述安登记\n  report_within: 5wd           # 约谈后报送整改情况的期限\n  statement_due: "12-31"       # 年度述安的截止日\n  statement_kinds: [government, department]   # 哪些单位须述安（本级所属的下一级单位）\n  basis: 系统预设规则；参照杭安委〔2018〕21号\n\nlisting:                       # 挂牌督办\n  publish_within: 5wd          # 挂牌后应在此期限内公布\n  basis: 系统预设规则；参照各地挂牌督办办法\n\nevidence:                      # 佐证材料\n  max_size: 20MB               # 单个文件的上限\n','\n',char(10)));
INSERT INTO rules_version VALUES(4,'2026-11-23','rules.yaml','7d0d5a1247b96c52766f549a4c762504b0d96b9468fe317dd25339665ef862c2',replace('# The rules of the office: duban rules load FILE puts a changed copy in force (duban-rules(5)).\n# 规则文件：修改副本后用 duban rules load 文件 生效；每次加载生成一个新版本。\n\npolicies:\n  city-60:                     # 市级60日\n    length: 60d\n    roll: next-workday\n    start: dispatched\n    basis: 市级60日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条\n  county-30:                   # 县级30日\n    length: 30d\n    roll: next-workday\n    start: dispatched\n    basis: 县级30日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条\n  acceptance:                  # 本级验收\n    length: 10d\n    roll: next-workday\n    start: fixed\n    basis: 参照鄂安〔2010〕20号\n\ndefault_policy:\n  province: city-60\n  city: city-60\n  county: county-30\n  town: county-30\n\nextension:\n  window: 20wd                 # 届满20个工作日前提出\n  decision: 10wd               # 10个工作日内决定\n  cap: 12m                     # 最长一年\n  basis: 参照青岛市"3+X"挂牌督办办法；非挂牌隐患为本工具默认\n\nsteps:\n  late_entry_days: 3           # 超过3日的补录须说明原因\n  restart_on_reassign: false   # 改派后期限继续计算\n  roll_written: false          # 文书写明的日期照写明的算\n  basis: 本工具默认\n\nplans:\n  tolerance_points: 10         # 与应有进度相差不足10个百分点为正常\n  basis: 本工具默认\n\nreports:\n  near_due_days: 7             # 即将到期：截止日后7日内\n  week_ends_on: 7              # 统计周截至星期日\n  decimals: 1\n\ncards:                         # 黄绿牌（亮牌）\n  palette:                     # severity 大的优先\n    yellow: {zh: 黄牌, en: yellow card, sign: ▲, severity: 2}\n    green: {zh: 绿牌, en: green card, sign: ●, severity: 1}\n  ranking: [on_time_rate, plan_behind, overdue]\n  rules:\n    major-overdue:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [overdue_major >= 1]\n      zh: 有逾期未整改的重大隐患\n      en: a major hazard is overdue\n      basis: 系统预设规则\n    many-overdue:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [overdue >= 3]\n      zh: 逾期未整改的隐患达到3项\n      en: three or more hazards are overdue\n      basis: 系统预设规则\n    on-time-low:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [on_time_rate < 90%, due >= 5]\n      zh: 本期到期事项按期完成率低于90%\n      en: fewer than 90% of what was due was in time\n      basis: 系统预设规则\n    plan-behind:\n      colour: yellow\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [plan_behind >= 10]\n      zh: 计划进度落后10个百分点以上\n      en: plan progress is ten points or more behind\n      basis: 系统预设规则\n    all-in-time:\n      colour: green\n      scope: unit\n      kinds: [government, department, town]\n      levels: [below, same]\n      when: [due >= 1, not_in_time = 0, overdue = 0, tasks_behind = 0]\n      zh: 到期事项全部按期完成，且无逾期、无落后\n      en: everything due was in time, nothing is overdue or behind\n      basis: 系统预设规则\n  streaks:\n    two-running: {colour: yellow, running: 2, propose: reminder, zh: 连续两期黄牌, en: two yellow cards running, basis: 系统预设规则}\n    three-in-year: {colour: yellow, in_year: 3, propose: interview, zh: 一年内三次黄牌, en: three yellow cards in a year, basis: 系统预设规则}\n\norders:                        # 文书；code 为发文机关代字，请改为本单位的（编号由 OA 给出的：numbering: external）\n  letter:                      # 文书上的本单位信息；留空的不印（联系人留空时印拟稿人）\n    head: ""                   # 红头，空为单位全称\n    signature: ""              # 署名，空为单位全称\n    contact: ""\n    phone: ""\n    address: ""\n    territory_as: "{unit}安全生产委员会"   # 主送、抄送地区时的称呼；留空用地区名\n    feedback: ""               # 反馈方式，如：通过浙政钉报送，或传真至0575-00000000\n  kinds:\n    dispatch:\n      zh: 交办单\n      en: dispatch order\n      number_format: 第{n}号   # 本年度顺序号\n      numbering: own           # own 签发时自动取号；external 签发时录入 OA 文号\n      approval: needed\n      approved_by: 安委办主任\n      sign_within: 2wd         # 签收期限；none 不要求签收\n      feedback_within: 10wd    # 反馈期限，文书另有写明的从其写明\n      closes: items            # items 事项全部销号才办结；recipients 收文单位全部办结即办结\n      basis: 系统预设规则\n    reminder:\n      zh: 提示单\n      en: reminder\n      requires: items          # 没有事项不得送审、签发\n      code: 安委办提\n      numbering: own\n      approval: needed\n      approved_by: 安委办主任\n      sign_within: 2wd\n      feedback_within: 5wd\n      closes: recipients\n      basis: 系统预设规则\n    supervision:\n      zh: 督办单\n      en: supervision order\n      code: 安委办督\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: 2wd\n      feedback_within: 10wd\n      closes: items\n      basis: 系统预设规则\n    risk-alert:\n      zh: 风险提示单\n      en: risk alert\n      code: 安委办险\n      numbering: own\n      approval: needed\n      approved_by: 安委办主任\n      sign_within: 1wd\n      feedback_within: 3wd\n      closes: recipients\n      basis: 系统预设规则\n    listing:\n      zh: 挂牌督办通知书\n      en: notice of listing\n      requires: items\n      code: 安委办挂\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: 2wd\n      feedback_within: 10wd\n      closes: items\n      basis: 系统预设规则；依据见各地挂牌督办办法\n    delisting:\n      zh: 摘牌通知书\n      en: notice of delisting\n      requires: items\n      code: 安委办摘\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: 2wd\n      feedback_within: none\n      closes: recipients\n      basis: 系统预设规则；依据见各地挂牌督办办法\n    bulletin:\n      zh: 警示通报\n      en: warning bulletin\n      code: 安委办通\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: none\n      feedback_within: 20wd\n      closes: recipients\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n    interview:\n      zh: 约谈通知书\n      en: notice of interview\n      requires: requirements   # 约谈的时间、地点、人员写在工作要求中\n      code: 安委办约\n      numbering: own\n      approval: needed\n      approved_by: 安委会领导\n      sign_within: 2wd\n      feedback_within: 5wd\n      closes: recipients\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n\nladders:                       # 督办阶梯：order next 据此提出下一级文书\n  matter:                      # 对事：提示 → 督办 → 挂牌\n    overdue-silent:\n      rung: 1\n      order: reminder\n      when: [overdue_days >= 1, silent_days >= 7]\n      zh: 逾期未整改，且7日内无进展报告\n      en: overdue, and no word for seven days\n      consequence: 仍未整改的予以督办\n      basis: 系统预设规则\n    overdue-long:\n      rung: 2\n      order: supervision\n      when: [overdue_days >= 15]\n      zh: 逾期15日以上仍未整改\n      en: fifteen days overdue or more\n      consequence: 仍未整改的按规定挂牌督办\n      basis: 系统预设规则\n    returned-twice:\n      rung: 2\n      order: supervision\n      when: [returned >= 2]\n      zh: 反馈两次被退回\n      en: its feedback was sent back twice\n      consequence: 仍未整改的按规定挂牌督办\n      basis: 系统预设规则\n    major-overdue:\n      rung: 3\n      order: listing\n      when: [overdue_days >= 30, major = 1]\n      zh: 重大隐患逾期30日以上\n      en: a major hazard, thirty days overdue or more\n      consequence: 约谈责任单位负责人\n      basis: 系统预设规则\n  unit:                        # 对单位：提示 → 通报 → 约谈 → 问责或一票否决建议\n    many-overdue:\n      rung: 1\n      order: reminder\n      when: [overdue >= 3]\n      zh: 逾期未整改事项达到3项\n      en: three or more matters are overdue\n      consequence: 仍未改观的予以通报\n      basis: 系统预设规则\n    two-yellow:\n      rung: 2\n      order: bulletin\n      when: [yellow_running >= 2]\n      zh: 连续两期黄牌\n      en: two yellow cards running\n      consequence: 仍未改观的约谈主要负责人\n      basis: 系统预设规则\n    listed-late:\n      rung: 3\n      order: interview\n      when: [listed_late >= 1]\n      zh: 挂牌督办事项逾期未完成\n      en: a listing is past its deadline\n      consequence: 提出问责或一票否决建议\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n    three-yellow:\n      rung: 3\n      order: interview\n      when: [yellow_in_year >= 3]\n      zh: 一年内三次黄牌\n      en: three yellow cards in a year\n      consequence: 提出问责或一票否决建议\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n    four-yellow:\n      rung: 4\n      order: account\n      when: [yellow_in_year >= 4]\n      zh: 一年内四次黄牌\n      en: four yellow cards in a year\n      consequence: 提请安委会研究\n      basis: 系统预设规则；参照杭安委〔2018〕21号\n\naccountability:                # 约谈、通报、一票否决、述安登记\n  report_within: 5wd           # 约谈后报送整改情况的期限\n  statement_due: "12-31"       # 年度述安的截止日\n  statement_kinds: [government, department]   # 哪些单位须述安（本级所属的下一级单位）\n  basis: 系统预设规则；参照杭安委〔2018〕21号\n\nlisting:                       # 挂牌督办\n  publish_within: 5wd          # 挂牌后应在此期限内公布\n  basis: 系统预设规则；参照各地挂牌督办办法\n\nevidence:                      # 佐证材料\n  max_size: 20MB               # 单个文件的上限\n\nnotify:                        # 提醒（duban notify run，由 cron 或 systemd 定时调用）\n  channels: [file]             # 使用的渠道，见下\n  channel:\n    file: {type: file, folder: notices, after_crash: resend}   # 每份提醒一个文本文件；相对数据库所在目录\n  milestones:                  # 距期限的天数：-3 提前3日，0 当日，7 逾期7日；doubling：此后逾期天数每增加一倍再提醒一次\n    default: {days: [-15, -7, -3, -1, 0, 1, 3, 7], doubling: true}\n    sign: {days: [0, 1, 3, 7], doubling: true}\n    feedback: {days: [-3, -1, 0, 1, 3, 7], doubling: true}\n    waiting: {days: [0, 3, 7], doubling: true}    # 未明确责任单位、待交办的，自发现之日起，仅提醒本办\n  from: {person: -15, contact: -3, supervising: 1, office: 3, leader: 7}   # 各级人员自第几日起接到提醒（负数为到期前）\n  office: []                   # 本办经办人姓名；留空则为登记在本办的人员，没有人员的发到本办信箱\n  office_address: ""           # 本办信箱\n  leaders: []                  # 本办领导姓名\n  contact_roles: [联络员, 联系人]   # 职务中含这些字的人为本单位联络员\n  workdays_only: false          # 只在工作日（含调休上班日）发出\n  hours: "00:00-24:00"         # 发送时段\n  longest_mute: 90             # 单位暂停提醒的最长天数\n  basis: 本工具默认\n','\n',char(10)));
CREATE TABLE rule_entry (
  version INTEGER NOT NULL REFERENCES rules_version (id),
  path TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (version, path)
) STRICT;
INSERT INTO rule_entry VALUES(1,'default_policy.city','city-60');
INSERT INTO rule_entry VALUES(1,'default_policy.county','county-30');
INSERT INTO rule_entry VALUES(1,'default_policy.province','city-60');
INSERT INTO rule_entry VALUES(1,'default_policy.town','county-30');
INSERT INTO rule_entry VALUES(1,'extension.basis','参照青岛市"3+X"挂牌督办办法；非挂牌隐患为本工具默认');
INSERT INTO rule_entry VALUES(1,'extension.cap','12m');
INSERT INTO rule_entry VALUES(1,'extension.decision','10wd');
INSERT INTO rule_entry VALUES(1,'extension.window','20wd');
INSERT INTO rule_entry VALUES(1,'policies.acceptance.basis','参照鄂安〔2010〕20号');
INSERT INTO rule_entry VALUES(1,'policies.acceptance.length','10d');
INSERT INTO rule_entry VALUES(1,'policies.acceptance.roll','next-workday');
INSERT INTO rule_entry VALUES(1,'policies.acceptance.start','fixed');
INSERT INTO rule_entry VALUES(1,'policies.city-60.basis','市级60日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条');
INSERT INTO rule_entry VALUES(1,'policies.city-60.length','60d');
INSERT INTO rule_entry VALUES(1,'policies.city-60.roll','next-workday');
INSERT INTO rule_entry VALUES(1,'policies.city-60.start','dispatched');
INSERT INTO rule_entry VALUES(1,'policies.county-30.basis','县级30日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条');
INSERT INTO rule_entry VALUES(1,'policies.county-30.length','30d');
INSERT INTO rule_entry VALUES(1,'policies.county-30.roll','next-workday');
INSERT INTO rule_entry VALUES(1,'policies.county-30.start','dispatched');
INSERT INTO rule_entry VALUES(1,'reports.decimals','1');
INSERT INTO rule_entry VALUES(1,'reports.near_due_days','7');
INSERT INTO rule_entry VALUES(1,'reports.week_ends_on','7');
INSERT INTO rule_entry VALUES(1,'steps.basis','本工具默认');
INSERT INTO rule_entry VALUES(1,'steps.late_entry_days','3');
INSERT INTO rule_entry VALUES(1,'steps.restart_on_reassign','false');
INSERT INTO rule_entry VALUES(1,'steps.roll_written','false');
INSERT INTO rule_entry VALUES(2,'cards.palette.green.en','green card');
INSERT INTO rule_entry VALUES(2,'cards.palette.green.severity','1');
INSERT INTO rule_entry VALUES(2,'cards.palette.green.sign','●');
INSERT INTO rule_entry VALUES(2,'cards.palette.green.zh','绿牌');
INSERT INTO rule_entry VALUES(2,'cards.palette.yellow.en','yellow card');
INSERT INTO rule_entry VALUES(2,'cards.palette.yellow.severity','2');
INSERT INTO rule_entry VALUES(2,'cards.palette.yellow.sign','▲');
INSERT INTO rule_entry VALUES(2,'cards.palette.yellow.zh','黄牌');
INSERT INTO rule_entry VALUES(2,'cards.ranking[0]','on_time_rate');
INSERT INTO rule_entry VALUES(2,'cards.ranking[1]','plan_behind');
INSERT INTO rule_entry VALUES(2,'cards.ranking[2]','overdue');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.basis','系统预设规则');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.colour','green');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.en','everything due was in time, nothing is overdue or behind');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.kinds[0]','government');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.kinds[1]','department');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.kinds[2]','town');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.levels[0]','below');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.levels[1]','same');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.scope','unit');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.when[0]','due >= 1');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.when[1]','not_in_time = 0');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.when[2]','overdue = 0');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.when[3]','tasks_behind = 0');
INSERT INTO rule_entry VALUES(2,'cards.rules.all-in-time.zh','到期事项全部按期完成，且无逾期、无落后');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.colour','yellow');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.en','a major hazard is overdue');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.kinds[0]','government');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.kinds[1]','department');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.kinds[2]','town');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.levels[0]','below');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.levels[1]','same');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.scope','unit');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.when[0]','overdue_major >= 1');
INSERT INTO rule_entry VALUES(2,'cards.rules.major-overdue.zh','有逾期未整改的重大隐患');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.colour','yellow');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.en','three or more hazards are overdue');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.kinds[0]','government');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.kinds[1]','department');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.kinds[2]','town');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.levels[0]','below');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.levels[1]','same');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.scope','unit');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.when[0]','overdue >= 3');
INSERT INTO rule_entry VALUES(2,'cards.rules.many-overdue.zh','逾期未整改的隐患达到3项');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.basis','系统预设规则');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.colour','yellow');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.en','fewer than 90% of what was due was in time');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.kinds[0]','government');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.kinds[1]','department');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.kinds[2]','town');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.levels[0]','below');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.levels[1]','same');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.scope','unit');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.when[0]','on_time_rate < 90%');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.when[1]','due >= 5');
INSERT INTO rule_entry VALUES(2,'cards.rules.on-time-low.zh','本期到期事项按期完成率低于90%');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.basis','系统预设规则');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.colour','yellow');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.en','plan progress is ten points or more behind');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.kinds[0]','government');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.kinds[1]','department');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.kinds[2]','town');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.levels[0]','below');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.levels[1]','same');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.scope','unit');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.when[0]','plan_behind >= 10');
INSERT INTO rule_entry VALUES(2,'cards.rules.plan-behind.zh','计划进度落后10个百分点以上');
INSERT INTO rule_entry VALUES(2,'cards.streaks.three-in-year.basis','系统预设规则');
INSERT INTO rule_entry VALUES(2,'cards.streaks.three-in-year.colour','yellow');
INSERT INTO rule_entry VALUES(2,'cards.streaks.three-in-year.en','three yellow cards in a year');
INSERT INTO rule_entry VALUES(2,'cards.streaks.three-in-year.in_year','3');
INSERT INTO rule_entry VALUES(2,'cards.streaks.three-in-year.propose','interview');
INSERT INTO rule_entry VALUES(2,'cards.streaks.three-in-year.zh','一年内三次黄牌');
INSERT INTO rule_entry VALUES(2,'cards.streaks.two-running.basis','系统预设规则');
INSERT INTO rule_entry VALUES(2,'cards.streaks.two-running.colour','yellow');
INSERT INTO rule_entry VALUES(2,'cards.streaks.two-running.en','two yellow cards running');
INSERT INTO rule_entry VALUES(2,'cards.streaks.two-running.propose','reminder');
INSERT INTO rule_entry VALUES(2,'cards.streaks.two-running.running','2');
INSERT INTO rule_entry VALUES(2,'cards.streaks.two-running.zh','连续两期黄牌');
INSERT INTO rule_entry VALUES(2,'default_policy.city','city-60');
INSERT INTO rule_entry VALUES(2,'default_policy.county','county-30');
INSERT INTO rule_entry VALUES(2,'default_policy.province','city-60');
INSERT INTO rule_entry VALUES(2,'default_policy.town','county-30');
INSERT INTO rule_entry VALUES(2,'extension.basis','参照青岛市"3+X"挂牌督办办法；非挂牌隐患为本工具默认');
INSERT INTO rule_entry VALUES(2,'extension.cap','12m');
INSERT INTO rule_entry VALUES(2,'extension.decision','10wd');
INSERT INTO rule_entry VALUES(2,'extension.window','20wd');
INSERT INTO rule_entry VALUES(2,'plans.basis','本工具默认');
INSERT INTO rule_entry VALUES(2,'plans.tolerance_points','10');
INSERT INTO rule_entry VALUES(2,'policies.acceptance.basis','参照鄂安〔2010〕20号');
INSERT INTO rule_entry VALUES(2,'policies.acceptance.length','10d');
INSERT INTO rule_entry VALUES(2,'policies.acceptance.roll','next-workday');
INSERT INTO rule_entry VALUES(2,'policies.acceptance.start','fixed');
INSERT INTO rule_entry VALUES(2,'policies.city-60.basis','市级60日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条');
INSERT INTO rule_entry VALUES(2,'policies.city-60.length','60d');
INSERT INTO rule_entry VALUES(2,'policies.city-60.roll','next-workday');
INSERT INTO rule_entry VALUES(2,'policies.city-60.start','dispatched');
INSERT INTO rule_entry VALUES(2,'policies.county-30.basis','县级30日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条');
INSERT INTO rule_entry VALUES(2,'policies.county-30.length','30d');
INSERT INTO rule_entry VALUES(2,'policies.county-30.roll','next-workday');
INSERT INTO rule_entry VALUES(2,'policies.county-30.start','dispatched');
INSERT INTO rule_entry VALUES(2,'reports.decimals','1');
INSERT INTO rule_entry VALUES(2,'reports.near_due_days','7');
INSERT INTO rule_entry VALUES(2,'reports.week_ends_on','7');
INSERT INTO rule_entry VALUES(2,'steps.basis','本工具默认');
INSERT INTO rule_entry VALUES(2,'steps.late_entry_days','3');
INSERT INTO rule_entry VALUES(2,'steps.restart_on_reassign','false');
INSERT INTO rule_entry VALUES(2,'steps.roll_written','false');
INSERT INTO rule_entry VALUES(3,'accountability.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(3,'accountability.report_within','5wd');
INSERT INTO rule_entry VALUES(3,'accountability.statement_due','12-31');
INSERT INTO rule_entry VALUES(3,'accountability.statement_kinds[0]','government');
INSERT INTO rule_entry VALUES(3,'accountability.statement_kinds[1]','department');
INSERT INTO rule_entry VALUES(3,'cards.palette.green.en','green card');
INSERT INTO rule_entry VALUES(3,'cards.palette.green.severity','1');
INSERT INTO rule_entry VALUES(3,'cards.palette.green.sign','●');
INSERT INTO rule_entry VALUES(3,'cards.palette.green.zh','绿牌');
INSERT INTO rule_entry VALUES(3,'cards.palette.yellow.en','yellow card');
INSERT INTO rule_entry VALUES(3,'cards.palette.yellow.severity','2');
INSERT INTO rule_entry VALUES(3,'cards.palette.yellow.sign','▲');
INSERT INTO rule_entry VALUES(3,'cards.palette.yellow.zh','黄牌');
INSERT INTO rule_entry VALUES(3,'cards.ranking[0]','on_time_rate');
INSERT INTO rule_entry VALUES(3,'cards.ranking[1]','plan_behind');
INSERT INTO rule_entry VALUES(3,'cards.ranking[2]','overdue');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.colour','green');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.en','everything due was in time, nothing is overdue or behind');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.kinds[0]','government');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.kinds[1]','department');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.kinds[2]','town');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.levels[0]','below');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.levels[1]','same');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.scope','unit');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.when[0]','due >= 1');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.when[1]','not_in_time = 0');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.when[2]','overdue = 0');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.when[3]','tasks_behind = 0');
INSERT INTO rule_entry VALUES(3,'cards.rules.all-in-time.zh','到期事项全部按期完成，且无逾期、无落后');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.colour','yellow');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.en','a major hazard is overdue');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.kinds[0]','government');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.kinds[1]','department');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.kinds[2]','town');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.levels[0]','below');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.levels[1]','same');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.scope','unit');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.when[0]','overdue_major >= 1');
INSERT INTO rule_entry VALUES(3,'cards.rules.major-overdue.zh','有逾期未整改的重大隐患');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.colour','yellow');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.en','three or more hazards are overdue');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.kinds[0]','government');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.kinds[1]','department');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.kinds[2]','town');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.levels[0]','below');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.levels[1]','same');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.scope','unit');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.when[0]','overdue >= 3');
INSERT INTO rule_entry VALUES(3,'cards.rules.many-overdue.zh','逾期未整改的隐患达到3项');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.colour','yellow');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.en','fewer than 90% of what was due was in time');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.kinds[0]','government');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.kinds[1]','department');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.kinds[2]','town');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.levels[0]','below');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.levels[1]','same');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.scope','unit');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.when[0]','on_time_rate < 90%');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.when[1]','due >= 5');
INSERT INTO rule_entry VALUES(3,'cards.rules.on-time-low.zh','本期到期事项按期完成率低于90%');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.colour','yellow');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.en','plan progress is ten points or more behind');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.kinds[0]','government');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.kinds[1]','department');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.kinds[2]','town');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.levels[0]','below');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.levels[1]','same');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.scope','unit');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.when[0]','plan_behind >= 10');
INSERT INTO rule_entry VALUES(3,'cards.rules.plan-behind.zh','计划进度落后10个百分点以上');
INSERT INTO rule_entry VALUES(3,'cards.streaks.three-in-year.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'cards.streaks.three-in-year.colour','yellow');
INSERT INTO rule_entry VALUES(3,'cards.streaks.three-in-year.en','three yellow cards in a year');
INSERT INTO rule_entry VALUES(3,'cards.streaks.three-in-year.in_year','3');
INSERT INTO rule_entry VALUES(3,'cards.streaks.three-in-year.propose','interview');
INSERT INTO rule_entry VALUES(3,'cards.streaks.three-in-year.zh','一年内三次黄牌');
INSERT INTO rule_entry VALUES(3,'cards.streaks.two-running.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'cards.streaks.two-running.colour','yellow');
INSERT INTO rule_entry VALUES(3,'cards.streaks.two-running.en','two yellow cards running');
INSERT INTO rule_entry VALUES(3,'cards.streaks.two-running.propose','reminder');
INSERT INTO rule_entry VALUES(3,'cards.streaks.two-running.running','2');
INSERT INTO rule_entry VALUES(3,'cards.streaks.two-running.zh','连续两期黄牌');
INSERT INTO rule_entry VALUES(3,'default_policy.city','city-60');
INSERT INTO rule_entry VALUES(3,'default_policy.county','county-30');
INSERT INTO rule_entry VALUES(3,'default_policy.province','city-60');
INSERT INTO rule_entry VALUES(3,'default_policy.town','county-30');
INSERT INTO rule_entry VALUES(3,'evidence.max_size','20MB');
INSERT INTO rule_entry VALUES(3,'extension.basis','参照青岛市"3+X"挂牌督办办法；非挂牌隐患为本工具默认');
INSERT INTO rule_entry VALUES(3,'extension.cap','12m');
INSERT INTO rule_entry VALUES(3,'extension.decision','10wd');
INSERT INTO rule_entry VALUES(3,'extension.window','20wd');
INSERT INTO rule_entry VALUES(3,'ladders.matter.major-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'ladders.matter.major-overdue.consequence','约谈责任单位负责人');
INSERT INTO rule_entry VALUES(3,'ladders.matter.major-overdue.en','a major hazard, thirty days overdue or more');
INSERT INTO rule_entry VALUES(3,'ladders.matter.major-overdue.order','listing');
INSERT INTO rule_entry VALUES(3,'ladders.matter.major-overdue.rung','3');
INSERT INTO rule_entry VALUES(3,'ladders.matter.major-overdue.when[0]','overdue_days >= 30');
INSERT INTO rule_entry VALUES(3,'ladders.matter.major-overdue.when[1]','major = 1');
INSERT INTO rule_entry VALUES(3,'ladders.matter.major-overdue.zh','重大隐患逾期30日以上');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-long.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-long.consequence','仍未整改的按规定挂牌督办');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-long.en','fifteen days overdue or more');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-long.order','supervision');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-long.rung','2');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-long.when[0]','overdue_days >= 15');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-long.zh','逾期15日以上仍未整改');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-silent.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-silent.consequence','仍未整改的予以督办');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-silent.en','overdue, and no word for seven days');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-silent.order','reminder');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-silent.rung','1');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-silent.when[0]','overdue_days >= 1');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-silent.when[1]','silent_days >= 7');
INSERT INTO rule_entry VALUES(3,'ladders.matter.overdue-silent.zh','逾期未整改，且7日内无进展报告');
INSERT INTO rule_entry VALUES(3,'ladders.matter.returned-twice.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'ladders.matter.returned-twice.consequence','仍未整改的按规定挂牌督办');
INSERT INTO rule_entry VALUES(3,'ladders.matter.returned-twice.en','its feedback was sent back twice');
INSERT INTO rule_entry VALUES(3,'ladders.matter.returned-twice.order','supervision');
INSERT INTO rule_entry VALUES(3,'ladders.matter.returned-twice.rung','2');
INSERT INTO rule_entry VALUES(3,'ladders.matter.returned-twice.when[0]','returned >= 2');
INSERT INTO rule_entry VALUES(3,'ladders.matter.returned-twice.zh','反馈两次被退回');
INSERT INTO rule_entry VALUES(3,'ladders.unit.four-yellow.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(3,'ladders.unit.four-yellow.consequence','提请安委会研究');
INSERT INTO rule_entry VALUES(3,'ladders.unit.four-yellow.en','four yellow cards in a year');
INSERT INTO rule_entry VALUES(3,'ladders.unit.four-yellow.order','account');
INSERT INTO rule_entry VALUES(3,'ladders.unit.four-yellow.rung','4');
INSERT INTO rule_entry VALUES(3,'ladders.unit.four-yellow.when[0]','yellow_in_year >= 4');
INSERT INTO rule_entry VALUES(3,'ladders.unit.four-yellow.zh','一年内四次黄牌');
INSERT INTO rule_entry VALUES(3,'ladders.unit.listed-late.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(3,'ladders.unit.listed-late.consequence','提出问责或一票否决建议');
INSERT INTO rule_entry VALUES(3,'ladders.unit.listed-late.en','a listing is past its deadline');
INSERT INTO rule_entry VALUES(3,'ladders.unit.listed-late.order','interview');
INSERT INTO rule_entry VALUES(3,'ladders.unit.listed-late.rung','3');
INSERT INTO rule_entry VALUES(3,'ladders.unit.listed-late.when[0]','listed_late >= 1');
INSERT INTO rule_entry VALUES(3,'ladders.unit.listed-late.zh','挂牌督办事项逾期未完成');
INSERT INTO rule_entry VALUES(3,'ladders.unit.many-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'ladders.unit.many-overdue.consequence','仍未改观的予以通报');
INSERT INTO rule_entry VALUES(3,'ladders.unit.many-overdue.en','three or more matters are overdue');
INSERT INTO rule_entry VALUES(3,'ladders.unit.many-overdue.order','reminder');
INSERT INTO rule_entry VALUES(3,'ladders.unit.many-overdue.rung','1');
INSERT INTO rule_entry VALUES(3,'ladders.unit.many-overdue.when[0]','overdue >= 3');
INSERT INTO rule_entry VALUES(3,'ladders.unit.many-overdue.zh','逾期未整改事项达到3项');
INSERT INTO rule_entry VALUES(3,'ladders.unit.three-yellow.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(3,'ladders.unit.three-yellow.consequence','提出问责或一票否决建议');
INSERT INTO rule_entry VALUES(3,'ladders.unit.three-yellow.en','three yellow cards in a year');
INSERT INTO rule_entry VALUES(3,'ladders.unit.three-yellow.order','interview');
INSERT INTO rule_entry VALUES(3,'ladders.unit.three-yellow.rung','3');
INSERT INTO rule_entry VALUES(3,'ladders.unit.three-yellow.when[0]','yellow_in_year >= 3');
INSERT INTO rule_entry VALUES(3,'ladders.unit.three-yellow.zh','一年内三次黄牌');
INSERT INTO rule_entry VALUES(3,'ladders.unit.two-yellow.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'ladders.unit.two-yellow.consequence','仍未改观的约谈主要负责人');
INSERT INTO rule_entry VALUES(3,'ladders.unit.two-yellow.en','two yellow cards running');
INSERT INTO rule_entry VALUES(3,'ladders.unit.two-yellow.order','bulletin');
INSERT INTO rule_entry VALUES(3,'ladders.unit.two-yellow.rung','2');
INSERT INTO rule_entry VALUES(3,'ladders.unit.two-yellow.when[0]','yellow_running >= 2');
INSERT INTO rule_entry VALUES(3,'ladders.unit.two-yellow.zh','连续两期黄牌');
INSERT INTO rule_entry VALUES(3,'listing.basis','系统预设规则；参照各地挂牌督办办法');
INSERT INTO rule_entry VALUES(3,'listing.publish_within','5wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.approval','needed');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.closes','recipients');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.code','安委办通');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.en','warning bulletin');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.feedback_within','20wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.numbering','own');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.sign_within','none');
INSERT INTO rule_entry VALUES(3,'orders.kinds.bulletin.zh','警示通报');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.approval','needed');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.basis','系统预设规则；依据见各地挂牌督办办法');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.closes','recipients');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.code','安委办摘');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.en','notice of delisting');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.feedback_within','none');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.numbering','own');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.requires','items');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.sign_within','2wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.delisting.zh','摘牌通知书');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.approval','needed');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.approved_by','安委办主任');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.closes','items');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.en','dispatch order');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.feedback_within','10wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.number_format','第{n}号');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.numbering','own');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.sign_within','2wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.dispatch.zh','交办单');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.approval','needed');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.closes','recipients');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.code','安委办约');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.en','notice of interview');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.feedback_within','5wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.numbering','own');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.requires','requirements');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.sign_within','2wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.interview.zh','约谈通知书');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.approval','needed');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.basis','系统预设规则；依据见各地挂牌督办办法');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.closes','items');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.code','安委办挂');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.en','notice of listing');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.feedback_within','10wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.numbering','own');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.requires','items');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.sign_within','2wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.listing.zh','挂牌督办通知书');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.approval','needed');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.approved_by','安委办主任');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.closes','recipients');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.code','安委办提');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.en','reminder');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.feedback_within','5wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.numbering','own');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.requires','items');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.sign_within','2wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.reminder.zh','提示单');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.approval','needed');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.approved_by','安委办主任');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.closes','recipients');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.code','安委办险');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.en','risk alert');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.feedback_within','3wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.numbering','own');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.sign_within','1wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.risk-alert.zh','风险提示单');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.approval','needed');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.basis','系统预设规则');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.closes','items');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.code','安委办督');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.en','supervision order');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.feedback_within','10wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.numbering','own');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.sign_within','2wd');
INSERT INTO rule_entry VALUES(3,'orders.kinds.supervision.zh','督办单');
INSERT INTO rule_entry VALUES(3,'orders.letter.address','');
INSERT INTO rule_entry VALUES(3,'orders.letter.contact','');
INSERT INTO rule_entry VALUES(3,'orders.letter.feedback','');
INSERT INTO rule_entry VALUES(3,'orders.letter.head','');
INSERT INTO rule_entry VALUES(3,'orders.letter.phone','');
INSERT INTO rule_entry VALUES(3,'orders.letter.signature','');
INSERT INTO rule_entry VALUES(3,'orders.letter.territory_as','{unit}安全生产委员会');
INSERT INTO rule_entry VALUES(3,'plans.basis','本工具默认');
INSERT INTO rule_entry VALUES(3,'plans.tolerance_points','10');
INSERT INTO rule_entry VALUES(3,'policies.acceptance.basis','参照鄂安〔2010〕20号');
INSERT INTO rule_entry VALUES(3,'policies.acceptance.length','10d');
INSERT INTO rule_entry VALUES(3,'policies.acceptance.roll','next-workday');
INSERT INTO rule_entry VALUES(3,'policies.acceptance.start','fixed');
INSERT INTO rule_entry VALUES(3,'policies.city-60.basis','市级60日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条');
INSERT INTO rule_entry VALUES(3,'policies.city-60.length','60d');
INSERT INTO rule_entry VALUES(3,'policies.city-60.roll','next-workday');
INSERT INTO rule_entry VALUES(3,'policies.city-60.start','dispatched');
INSERT INTO rule_entry VALUES(3,'policies.county-30.basis','县级30日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条');
INSERT INTO rule_entry VALUES(3,'policies.county-30.length','30d');
INSERT INTO rule_entry VALUES(3,'policies.county-30.roll','next-workday');
INSERT INTO rule_entry VALUES(3,'policies.county-30.start','dispatched');
INSERT INTO rule_entry VALUES(3,'reports.decimals','1');
INSERT INTO rule_entry VALUES(3,'reports.near_due_days','7');
INSERT INTO rule_entry VALUES(3,'reports.week_ends_on','7');
INSERT INTO rule_entry VALUES(3,'steps.basis','本工具默认');
INSERT INTO rule_entry VALUES(3,'steps.late_entry_days','3');
INSERT INTO rule_entry VALUES(3,'steps.restart_on_reassign','false');
INSERT INTO rule_entry VALUES(3,'steps.roll_written','false');
INSERT INTO rule_entry VALUES(4,'accountability.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(4,'accountability.report_within','5wd');
INSERT INTO rule_entry VALUES(4,'accountability.statement_due','12-31');
INSERT INTO rule_entry VALUES(4,'accountability.statement_kinds[0]','government');
INSERT INTO rule_entry VALUES(4,'accountability.statement_kinds[1]','department');
INSERT INTO rule_entry VALUES(4,'cards.palette.green.en','green card');
INSERT INTO rule_entry VALUES(4,'cards.palette.green.severity','1');
INSERT INTO rule_entry VALUES(4,'cards.palette.green.sign','●');
INSERT INTO rule_entry VALUES(4,'cards.palette.green.zh','绿牌');
INSERT INTO rule_entry VALUES(4,'cards.palette.yellow.en','yellow card');
INSERT INTO rule_entry VALUES(4,'cards.palette.yellow.severity','2');
INSERT INTO rule_entry VALUES(4,'cards.palette.yellow.sign','▲');
INSERT INTO rule_entry VALUES(4,'cards.palette.yellow.zh','黄牌');
INSERT INTO rule_entry VALUES(4,'cards.ranking[0]','on_time_rate');
INSERT INTO rule_entry VALUES(4,'cards.ranking[1]','plan_behind');
INSERT INTO rule_entry VALUES(4,'cards.ranking[2]','overdue');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.colour','green');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.en','everything due was in time, nothing is overdue or behind');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.kinds[0]','government');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.kinds[1]','department');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.kinds[2]','town');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.levels[0]','below');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.levels[1]','same');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.scope','unit');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.when[0]','due >= 1');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.when[1]','not_in_time = 0');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.when[2]','overdue = 0');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.when[3]','tasks_behind = 0');
INSERT INTO rule_entry VALUES(4,'cards.rules.all-in-time.zh','到期事项全部按期完成，且无逾期、无落后');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.colour','yellow');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.en','a major hazard is overdue');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.kinds[0]','government');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.kinds[1]','department');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.kinds[2]','town');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.levels[0]','below');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.levels[1]','same');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.scope','unit');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.when[0]','overdue_major >= 1');
INSERT INTO rule_entry VALUES(4,'cards.rules.major-overdue.zh','有逾期未整改的重大隐患');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.colour','yellow');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.en','three or more hazards are overdue');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.kinds[0]','government');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.kinds[1]','department');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.kinds[2]','town');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.levels[0]','below');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.levels[1]','same');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.scope','unit');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.when[0]','overdue >= 3');
INSERT INTO rule_entry VALUES(4,'cards.rules.many-overdue.zh','逾期未整改的隐患达到3项');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.colour','yellow');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.en','fewer than 90% of what was due was in time');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.kinds[0]','government');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.kinds[1]','department');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.kinds[2]','town');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.levels[0]','below');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.levels[1]','same');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.scope','unit');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.when[0]','on_time_rate < 90%');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.when[1]','due >= 5');
INSERT INTO rule_entry VALUES(4,'cards.rules.on-time-low.zh','本期到期事项按期完成率低于90%');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.colour','yellow');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.en','plan progress is ten points or more behind');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.kinds[0]','government');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.kinds[1]','department');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.kinds[2]','town');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.levels[0]','below');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.levels[1]','same');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.scope','unit');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.when[0]','plan_behind >= 10');
INSERT INTO rule_entry VALUES(4,'cards.rules.plan-behind.zh','计划进度落后10个百分点以上');
INSERT INTO rule_entry VALUES(4,'cards.streaks.three-in-year.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'cards.streaks.three-in-year.colour','yellow');
INSERT INTO rule_entry VALUES(4,'cards.streaks.three-in-year.en','three yellow cards in a year');
INSERT INTO rule_entry VALUES(4,'cards.streaks.three-in-year.in_year','3');
INSERT INTO rule_entry VALUES(4,'cards.streaks.three-in-year.propose','interview');
INSERT INTO rule_entry VALUES(4,'cards.streaks.three-in-year.zh','一年内三次黄牌');
INSERT INTO rule_entry VALUES(4,'cards.streaks.two-running.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'cards.streaks.two-running.colour','yellow');
INSERT INTO rule_entry VALUES(4,'cards.streaks.two-running.en','two yellow cards running');
INSERT INTO rule_entry VALUES(4,'cards.streaks.two-running.propose','reminder');
INSERT INTO rule_entry VALUES(4,'cards.streaks.two-running.running','2');
INSERT INTO rule_entry VALUES(4,'cards.streaks.two-running.zh','连续两期黄牌');
INSERT INTO rule_entry VALUES(4,'default_policy.city','city-60');
INSERT INTO rule_entry VALUES(4,'default_policy.county','county-30');
INSERT INTO rule_entry VALUES(4,'default_policy.province','city-60');
INSERT INTO rule_entry VALUES(4,'default_policy.town','county-30');
INSERT INTO rule_entry VALUES(4,'evidence.max_size','20MB');
INSERT INTO rule_entry VALUES(4,'extension.basis','参照青岛市"3+X"挂牌督办办法；非挂牌隐患为本工具默认');
INSERT INTO rule_entry VALUES(4,'extension.cap','12m');
INSERT INTO rule_entry VALUES(4,'extension.decision','10wd');
INSERT INTO rule_entry VALUES(4,'extension.window','20wd');
INSERT INTO rule_entry VALUES(4,'ladders.matter.major-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'ladders.matter.major-overdue.consequence','约谈责任单位负责人');
INSERT INTO rule_entry VALUES(4,'ladders.matter.major-overdue.en','a major hazard, thirty days overdue or more');
INSERT INTO rule_entry VALUES(4,'ladders.matter.major-overdue.order','listing');
INSERT INTO rule_entry VALUES(4,'ladders.matter.major-overdue.rung','3');
INSERT INTO rule_entry VALUES(4,'ladders.matter.major-overdue.when[0]','overdue_days >= 30');
INSERT INTO rule_entry VALUES(4,'ladders.matter.major-overdue.when[1]','major = 1');
INSERT INTO rule_entry VALUES(4,'ladders.matter.major-overdue.zh','重大隐患逾期30日以上');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-long.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-long.consequence','仍未整改的按规定挂牌督办');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-long.en','fifteen days overdue or more');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-long.order','supervision');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-long.rung','2');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-long.when[0]','overdue_days >= 15');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-long.zh','逾期15日以上仍未整改');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-silent.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-silent.consequence','仍未整改的予以督办');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-silent.en','overdue, and no word for seven days');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-silent.order','reminder');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-silent.rung','1');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-silent.when[0]','overdue_days >= 1');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-silent.when[1]','silent_days >= 7');
INSERT INTO rule_entry VALUES(4,'ladders.matter.overdue-silent.zh','逾期未整改，且7日内无进展报告');
INSERT INTO rule_entry VALUES(4,'ladders.matter.returned-twice.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'ladders.matter.returned-twice.consequence','仍未整改的按规定挂牌督办');
INSERT INTO rule_entry VALUES(4,'ladders.matter.returned-twice.en','its feedback was sent back twice');
INSERT INTO rule_entry VALUES(4,'ladders.matter.returned-twice.order','supervision');
INSERT INTO rule_entry VALUES(4,'ladders.matter.returned-twice.rung','2');
INSERT INTO rule_entry VALUES(4,'ladders.matter.returned-twice.when[0]','returned >= 2');
INSERT INTO rule_entry VALUES(4,'ladders.matter.returned-twice.zh','反馈两次被退回');
INSERT INTO rule_entry VALUES(4,'ladders.unit.four-yellow.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(4,'ladders.unit.four-yellow.consequence','提请安委会研究');
INSERT INTO rule_entry VALUES(4,'ladders.unit.four-yellow.en','four yellow cards in a year');
INSERT INTO rule_entry VALUES(4,'ladders.unit.four-yellow.order','account');
INSERT INTO rule_entry VALUES(4,'ladders.unit.four-yellow.rung','4');
INSERT INTO rule_entry VALUES(4,'ladders.unit.four-yellow.when[0]','yellow_in_year >= 4');
INSERT INTO rule_entry VALUES(4,'ladders.unit.four-yellow.zh','一年内四次黄牌');
INSERT INTO rule_entry VALUES(4,'ladders.unit.listed-late.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(4,'ladders.unit.listed-late.consequence','提出问责或一票否决建议');
INSERT INTO rule_entry VALUES(4,'ladders.unit.listed-late.en','a listing is past its deadline');
INSERT INTO rule_entry VALUES(4,'ladders.unit.listed-late.order','interview');
INSERT INTO rule_entry VALUES(4,'ladders.unit.listed-late.rung','3');
INSERT INTO rule_entry VALUES(4,'ladders.unit.listed-late.when[0]','listed_late >= 1');
INSERT INTO rule_entry VALUES(4,'ladders.unit.listed-late.zh','挂牌督办事项逾期未完成');
INSERT INTO rule_entry VALUES(4,'ladders.unit.many-overdue.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'ladders.unit.many-overdue.consequence','仍未改观的予以通报');
INSERT INTO rule_entry VALUES(4,'ladders.unit.many-overdue.en','three or more matters are overdue');
INSERT INTO rule_entry VALUES(4,'ladders.unit.many-overdue.order','reminder');
INSERT INTO rule_entry VALUES(4,'ladders.unit.many-overdue.rung','1');
INSERT INTO rule_entry VALUES(4,'ladders.unit.many-overdue.when[0]','overdue >= 3');
INSERT INTO rule_entry VALUES(4,'ladders.unit.many-overdue.zh','逾期未整改事项达到3项');
INSERT INTO rule_entry VALUES(4,'ladders.unit.three-yellow.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(4,'ladders.unit.three-yellow.consequence','提出问责或一票否决建议');
INSERT INTO rule_entry VALUES(4,'ladders.unit.three-yellow.en','three yellow cards in a year');
INSERT INTO rule_entry VALUES(4,'ladders.unit.three-yellow.order','interview');
INSERT INTO rule_entry VALUES(4,'ladders.unit.three-yellow.rung','3');
INSERT INTO rule_entry VALUES(4,'ladders.unit.three-yellow.when[0]','yellow_in_year >= 3');
INSERT INTO rule_entry VALUES(4,'ladders.unit.three-yellow.zh','一年内三次黄牌');
INSERT INTO rule_entry VALUES(4,'ladders.unit.two-yellow.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'ladders.unit.two-yellow.consequence','仍未改观的约谈主要负责人');
INSERT INTO rule_entry VALUES(4,'ladders.unit.two-yellow.en','two yellow cards running');
INSERT INTO rule_entry VALUES(4,'ladders.unit.two-yellow.order','bulletin');
INSERT INTO rule_entry VALUES(4,'ladders.unit.two-yellow.rung','2');
INSERT INTO rule_entry VALUES(4,'ladders.unit.two-yellow.when[0]','yellow_running >= 2');
INSERT INTO rule_entry VALUES(4,'ladders.unit.two-yellow.zh','连续两期黄牌');
INSERT INTO rule_entry VALUES(4,'listing.basis','系统预设规则；参照各地挂牌督办办法');
INSERT INTO rule_entry VALUES(4,'listing.publish_within','5wd');
INSERT INTO rule_entry VALUES(4,'notify.basis','本工具默认');
INSERT INTO rule_entry VALUES(4,'notify.channel.file.after_crash','resend');
INSERT INTO rule_entry VALUES(4,'notify.channel.file.folder','notices');
INSERT INTO rule_entry VALUES(4,'notify.channel.file.type','file');
INSERT INTO rule_entry VALUES(4,'notify.channels[0]','file');
INSERT INTO rule_entry VALUES(4,'notify.contact_roles[0]','联络员');
INSERT INTO rule_entry VALUES(4,'notify.contact_roles[1]','联系人');
INSERT INTO rule_entry VALUES(4,'notify.from.contact','-3');
INSERT INTO rule_entry VALUES(4,'notify.from.leader','7');
INSERT INTO rule_entry VALUES(4,'notify.from.office','3');
INSERT INTO rule_entry VALUES(4,'notify.from.person','-15');
INSERT INTO rule_entry VALUES(4,'notify.from.supervising','1');
INSERT INTO rule_entry VALUES(4,'notify.hours','00:00-24:00');
INSERT INTO rule_entry VALUES(4,'notify.longest_mute','90');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.days[0]','-15');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.days[1]','-7');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.days[2]','-3');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.days[3]','-1');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.days[4]','0');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.days[5]','1');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.days[6]','3');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.days[7]','7');
INSERT INTO rule_entry VALUES(4,'notify.milestones.default.doubling','true');
INSERT INTO rule_entry VALUES(4,'notify.milestones.feedback.days[0]','-3');
INSERT INTO rule_entry VALUES(4,'notify.milestones.feedback.days[1]','-1');
INSERT INTO rule_entry VALUES(4,'notify.milestones.feedback.days[2]','0');
INSERT INTO rule_entry VALUES(4,'notify.milestones.feedback.days[3]','1');
INSERT INTO rule_entry VALUES(4,'notify.milestones.feedback.days[4]','3');
INSERT INTO rule_entry VALUES(4,'notify.milestones.feedback.days[5]','7');
INSERT INTO rule_entry VALUES(4,'notify.milestones.feedback.doubling','true');
INSERT INTO rule_entry VALUES(4,'notify.milestones.sign.days[0]','0');
INSERT INTO rule_entry VALUES(4,'notify.milestones.sign.days[1]','1');
INSERT INTO rule_entry VALUES(4,'notify.milestones.sign.days[2]','3');
INSERT INTO rule_entry VALUES(4,'notify.milestones.sign.days[3]','7');
INSERT INTO rule_entry VALUES(4,'notify.milestones.sign.doubling','true');
INSERT INTO rule_entry VALUES(4,'notify.milestones.waiting.days[0]','0');
INSERT INTO rule_entry VALUES(4,'notify.milestones.waiting.days[1]','3');
INSERT INTO rule_entry VALUES(4,'notify.milestones.waiting.days[2]','7');
INSERT INTO rule_entry VALUES(4,'notify.milestones.waiting.doubling','true');
INSERT INTO rule_entry VALUES(4,'notify.office_address','');
INSERT INTO rule_entry VALUES(4,'notify.workdays_only','false');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.approval','needed');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.closes','recipients');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.code','安委办通');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.en','warning bulletin');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.feedback_within','20wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.numbering','own');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.sign_within','none');
INSERT INTO rule_entry VALUES(4,'orders.kinds.bulletin.zh','警示通报');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.approval','needed');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.basis','系统预设规则；依据见各地挂牌督办办法');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.closes','recipients');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.code','安委办摘');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.en','notice of delisting');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.feedback_within','none');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.numbering','own');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.requires','items');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.sign_within','2wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.delisting.zh','摘牌通知书');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.approval','needed');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.approved_by','安委办主任');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.closes','items');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.en','dispatch order');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.feedback_within','10wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.number_format','第{n}号');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.numbering','own');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.sign_within','2wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.dispatch.zh','交办单');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.approval','needed');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.basis','系统预设规则；参照杭安委〔2018〕21号');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.closes','recipients');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.code','安委办约');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.en','notice of interview');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.feedback_within','5wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.numbering','own');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.requires','requirements');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.sign_within','2wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.interview.zh','约谈通知书');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.approval','needed');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.basis','系统预设规则；依据见各地挂牌督办办法');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.closes','items');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.code','安委办挂');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.en','notice of listing');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.feedback_within','10wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.numbering','own');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.requires','items');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.sign_within','2wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.listing.zh','挂牌督办通知书');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.approval','needed');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.approved_by','安委办主任');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.closes','recipients');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.code','安委办提');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.en','reminder');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.feedback_within','5wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.numbering','own');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.requires','items');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.sign_within','2wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.reminder.zh','提示单');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.approval','needed');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.approved_by','安委办主任');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.closes','recipients');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.code','安委办险');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.en','risk alert');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.feedback_within','3wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.numbering','own');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.sign_within','1wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.risk-alert.zh','风险提示单');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.approval','needed');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.approved_by','安委会领导');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.basis','系统预设规则');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.closes','items');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.code','安委办督');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.en','supervision order');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.feedback_within','10wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.numbering','own');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.sign_within','2wd');
INSERT INTO rule_entry VALUES(4,'orders.kinds.supervision.zh','督办单');
INSERT INTO rule_entry VALUES(4,'orders.letter.address','');
INSERT INTO rule_entry VALUES(4,'orders.letter.contact','');
INSERT INTO rule_entry VALUES(4,'orders.letter.feedback','');
INSERT INTO rule_entry VALUES(4,'orders.letter.head','');
INSERT INTO rule_entry VALUES(4,'orders.letter.phone','');
INSERT INTO rule_entry VALUES(4,'orders.letter.signature','');
INSERT INTO rule_entry VALUES(4,'orders.letter.territory_as','{unit}安全生产委员会');
INSERT INTO rule_entry VALUES(4,'plans.basis','本工具默认');
INSERT INTO rule_entry VALUES(4,'plans.tolerance_points','10');
INSERT INTO rule_entry VALUES(4,'policies.acceptance.basis','参照鄂安〔2010〕20号');
INSERT INTO rule_entry VALUES(4,'policies.acceptance.length','10d');
INSERT INTO rule_entry VALUES(4,'policies.acceptance.roll','next-workday');
INSERT INTO rule_entry VALUES(4,'policies.acceptance.start','fixed');
INSERT INTO rule_entry VALUES(4,'policies.city-60.basis','市级60日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条');
INSERT INTO rule_entry VALUES(4,'policies.city-60.length','60d');
INSERT INTO rule_entry VALUES(4,'policies.city-60.roll','next-workday');
INSERT INTO rule_entry VALUES(4,'policies.city-60.start','dispatched');
INSERT INTO rule_entry VALUES(4,'policies.county-30.basis','县级30日隐患暗访督办闭环机制；起算与顺延为本工具默认，参照民法典第二百零一条至第二百零三条');
INSERT INTO rule_entry VALUES(4,'policies.county-30.length','30d');
INSERT INTO rule_entry VALUES(4,'policies.county-30.roll','next-workday');
INSERT INTO rule_entry VALUES(4,'policies.county-30.start','dispatched');
INSERT INTO rule_entry VALUES(4,'reports.decimals','1');
INSERT INTO rule_entry VALUES(4,'reports.near_due_days','7');
INSERT INTO rule_entry VALUES(4,'reports.week_ends_on','7');
INSERT INTO rule_entry VALUES(4,'steps.basis','本工具默认');
INSERT INTO rule_entry VALUES(4,'steps.late_entry_days','3');
INSERT INTO rule_entry VALUES(4,'steps.restart_on_reassign','false');
INSERT INTO rule_entry VALUES(4,'steps.roll_written','false');
CREATE TABLE calendar_year (
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  notices TEXT NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  loaded_on TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (year, version)
) STRICT;
INSERT INTO calendar_year VALUES(1,2019,'国办发明电〔2018〕15号 2018-12-04; 国办发明电〔2019〕3号 2019-03-22',0,'2026-11-23','4dfe94ec156885733732f18a9189b5a43214a81c2e510e392d5b2fa5926f3807');
INSERT INTO calendar_year VALUES(2,2020,'国办发明电〔2019〕16号 2019-11-21; 国办发明电〔2020〕1号 2020-01-26',0,'2026-11-23','fc458ce56f8722b6268909914863c9004f5d66fd3472c70260850edc499980be');
INSERT INTO calendar_year VALUES(3,2021,'国办发明电〔2020〕27号 2020-11-25',1,'2026-11-23','0be141197df5987e857a52ed83bc87043f0d4e78157cd9540b41fce1ac7af166');
INSERT INTO calendar_year VALUES(4,2022,'国办发明电〔2021〕11号 2021-10-25',1,'2026-11-23','e4bfb6cd69ab7ed94cda8213f6368749aef89e6fdd40ff8a0672e741e453bdba');
INSERT INTO calendar_year VALUES(5,2023,'国办发明电〔2022〕16号 2022-12-08',1,'2026-11-23','dabb5ee3e8d85d52b129f796e86ed1888237743ac4aab8a58bd6dc582985ca49');
INSERT INTO calendar_year VALUES(6,2024,'国办发明电〔2023〕7号 2023-10-25',1,'2026-11-23','da383ba1beca16d967aaa5d6d7e56a0aad8f15d854d8113ff9fdf54686a0a16d');
INSERT INTO calendar_year VALUES(7,2025,'国办发明电〔2024〕12号 2024-11-12',1,'2026-11-23','b7b0eb75dd999f035fdf10f99cb1cd5b8eb377b0e97c48313601fe26d28d0c55');
INSERT INTO calendar_year VALUES(8,2026,'国办发明电〔2025〕7号 2025-11-04',1,'2026-11-23','cd8a026293b2df19ee209a70eb2a9f6bf6cc9bbcd39f07f4a191b6fa38ca0c76');
CREATE TABLE calendar_day (
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  off INTEGER NOT NULL CHECK (off IN (0, 1)),
  name TEXT NOT NULL,
  PRIMARY KEY (year, version, day)
) STRICT;
INSERT INTO calendar_day VALUES(1,2019,'2019-01-01',1,'元旦');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-02',0,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-03',0,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-04',1,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-05',1,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-06',1,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-07',1,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-08',1,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-09',1,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-02-10',1,'春节');
INSERT INTO calendar_day VALUES(1,2019,'2019-04-05',1,'清明节');
INSERT INTO calendar_day VALUES(1,2019,'2019-04-28',0,'劳动节');
INSERT INTO calendar_day VALUES(1,2019,'2019-05-01',1,'劳动节');
INSERT INTO calendar_day VALUES(1,2019,'2019-05-02',1,'劳动节');
INSERT INTO calendar_day VALUES(1,2019,'2019-05-03',1,'劳动节');
INSERT INTO calendar_day VALUES(1,2019,'2019-05-04',1,'劳动节');
INSERT INTO calendar_day VALUES(1,2019,'2019-05-05',0,'劳动节');
INSERT INTO calendar_day VALUES(1,2019,'2019-06-07',1,'端午节');
INSERT INTO calendar_day VALUES(1,2019,'2019-09-13',1,'中秋节');
INSERT INTO calendar_day VALUES(1,2019,'2019-09-29',0,'国庆节');
INSERT INTO calendar_day VALUES(1,2019,'2019-10-01',1,'国庆节');
INSERT INTO calendar_day VALUES(1,2019,'2019-10-02',1,'国庆节');
INSERT INTO calendar_day VALUES(1,2019,'2019-10-03',1,'国庆节');
INSERT INTO calendar_day VALUES(1,2019,'2019-10-04',1,'国庆节');
INSERT INTO calendar_day VALUES(1,2019,'2019-10-05',1,'国庆节');
INSERT INTO calendar_day VALUES(1,2019,'2019-10-06',1,'国庆节');
INSERT INTO calendar_day VALUES(1,2019,'2019-10-07',1,'国庆节');
INSERT INTO calendar_day VALUES(1,2019,'2019-10-12',0,'国庆节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-01',1,'元旦');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-19',0,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-24',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-25',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-26',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-27',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-28',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-29',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-30',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-01-31',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-02-01',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-02-02',1,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-02-03',0,'春节');
INSERT INTO calendar_day VALUES(2,2020,'2020-04-04',1,'清明节');
INSERT INTO calendar_day VALUES(2,2020,'2020-04-05',1,'清明节');
INSERT INTO calendar_day VALUES(2,2020,'2020-04-06',1,'清明节');
INSERT INTO calendar_day VALUES(2,2020,'2020-04-26',0,'劳动节');
INSERT INTO calendar_day VALUES(2,2020,'2020-05-01',1,'劳动节');
INSERT INTO calendar_day VALUES(2,2020,'2020-05-02',1,'劳动节');
INSERT INTO calendar_day VALUES(2,2020,'2020-05-03',1,'劳动节');
INSERT INTO calendar_day VALUES(2,2020,'2020-05-04',1,'劳动节');
INSERT INTO calendar_day VALUES(2,2020,'2020-05-05',1,'劳动节');
INSERT INTO calendar_day VALUES(2,2020,'2020-05-09',0,'劳动节');
INSERT INTO calendar_day VALUES(2,2020,'2020-06-25',1,'端午节');
INSERT INTO calendar_day VALUES(2,2020,'2020-06-26',1,'端午节');
INSERT INTO calendar_day VALUES(2,2020,'2020-06-27',1,'端午节');
INSERT INTO calendar_day VALUES(2,2020,'2020-06-28',0,'端午节');
INSERT INTO calendar_day VALUES(2,2020,'2020-09-27',0,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-01',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-02',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-03',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-04',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-05',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-06',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-07',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-08',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(2,2020,'2020-10-10',0,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(3,2021,'2021-01-01',1,'元旦');
INSERT INTO calendar_day VALUES(3,2021,'2021-01-02',1,'元旦');
INSERT INTO calendar_day VALUES(3,2021,'2021-01-03',1,'元旦');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-07',0,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-11',1,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-12',1,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-13',1,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-14',1,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-15',1,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-16',1,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-17',1,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-02-20',0,'春节');
INSERT INTO calendar_day VALUES(3,2021,'2021-04-03',1,'清明节');
INSERT INTO calendar_day VALUES(3,2021,'2021-04-04',1,'清明节');
INSERT INTO calendar_day VALUES(3,2021,'2021-04-05',1,'清明节');
INSERT INTO calendar_day VALUES(3,2021,'2021-04-25',0,'劳动节');
INSERT INTO calendar_day VALUES(3,2021,'2021-05-01',1,'劳动节');
INSERT INTO calendar_day VALUES(3,2021,'2021-05-02',1,'劳动节');
INSERT INTO calendar_day VALUES(3,2021,'2021-05-03',1,'劳动节');
INSERT INTO calendar_day VALUES(3,2021,'2021-05-04',1,'劳动节');
INSERT INTO calendar_day VALUES(3,2021,'2021-05-05',1,'劳动节');
INSERT INTO calendar_day VALUES(3,2021,'2021-05-08',0,'劳动节');
INSERT INTO calendar_day VALUES(3,2021,'2021-06-12',1,'端午节');
INSERT INTO calendar_day VALUES(3,2021,'2021-06-13',1,'端午节');
INSERT INTO calendar_day VALUES(3,2021,'2021-06-14',1,'端午节');
INSERT INTO calendar_day VALUES(3,2021,'2021-09-18',0,'中秋节');
INSERT INTO calendar_day VALUES(3,2021,'2021-09-19',1,'中秋节');
INSERT INTO calendar_day VALUES(3,2021,'2021-09-20',1,'中秋节');
INSERT INTO calendar_day VALUES(3,2021,'2021-09-21',1,'中秋节');
INSERT INTO calendar_day VALUES(3,2021,'2021-09-26',0,'国庆节');
INSERT INTO calendar_day VALUES(3,2021,'2021-10-01',1,'国庆节');
INSERT INTO calendar_day VALUES(3,2021,'2021-10-02',1,'国庆节');
INSERT INTO calendar_day VALUES(3,2021,'2021-10-03',1,'国庆节');
INSERT INTO calendar_day VALUES(3,2021,'2021-10-04',1,'国庆节');
INSERT INTO calendar_day VALUES(3,2021,'2021-10-05',1,'国庆节');
INSERT INTO calendar_day VALUES(3,2021,'2021-10-06',1,'国庆节');
INSERT INTO calendar_day VALUES(3,2021,'2021-10-07',1,'国庆节');
INSERT INTO calendar_day VALUES(3,2021,'2021-10-09',0,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-01-01',1,'元旦');
INSERT INTO calendar_day VALUES(4,2022,'2022-01-02',1,'元旦');
INSERT INTO calendar_day VALUES(4,2022,'2022-01-03',1,'元旦');
INSERT INTO calendar_day VALUES(4,2022,'2022-01-29',0,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-01-30',0,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-01-31',1,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-02-01',1,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-02-02',1,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-02-03',1,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-02-04',1,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-02-05',1,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-02-06',1,'春节');
INSERT INTO calendar_day VALUES(4,2022,'2022-04-02',0,'清明节');
INSERT INTO calendar_day VALUES(4,2022,'2022-04-03',1,'清明节');
INSERT INTO calendar_day VALUES(4,2022,'2022-04-04',1,'清明节');
INSERT INTO calendar_day VALUES(4,2022,'2022-04-05',1,'清明节');
INSERT INTO calendar_day VALUES(4,2022,'2022-04-24',0,'劳动节');
INSERT INTO calendar_day VALUES(4,2022,'2022-04-30',1,'劳动节');
INSERT INTO calendar_day VALUES(4,2022,'2022-05-01',1,'劳动节');
INSERT INTO calendar_day VALUES(4,2022,'2022-05-02',1,'劳动节');
INSERT INTO calendar_day VALUES(4,2022,'2022-05-03',1,'劳动节');
INSERT INTO calendar_day VALUES(4,2022,'2022-05-04',1,'劳动节');
INSERT INTO calendar_day VALUES(4,2022,'2022-05-07',0,'劳动节');
INSERT INTO calendar_day VALUES(4,2022,'2022-06-03',1,'端午节');
INSERT INTO calendar_day VALUES(4,2022,'2022-06-04',1,'端午节');
INSERT INTO calendar_day VALUES(4,2022,'2022-06-05',1,'端午节');
INSERT INTO calendar_day VALUES(4,2022,'2022-09-10',1,'中秋节');
INSERT INTO calendar_day VALUES(4,2022,'2022-09-11',1,'中秋节');
INSERT INTO calendar_day VALUES(4,2022,'2022-09-12',1,'中秋节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-01',1,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-02',1,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-03',1,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-04',1,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-05',1,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-06',1,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-07',1,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-08',0,'国庆节');
INSERT INTO calendar_day VALUES(4,2022,'2022-10-09',0,'国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-01',1,'元旦');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-02',1,'元旦');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-21',1,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-22',1,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-23',1,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-24',1,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-25',1,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-26',1,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-27',1,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-28',0,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-01-29',0,'春节');
INSERT INTO calendar_day VALUES(5,2023,'2023-04-05',1,'清明节');
INSERT INTO calendar_day VALUES(5,2023,'2023-04-23',0,'劳动节');
INSERT INTO calendar_day VALUES(5,2023,'2023-04-29',1,'劳动节');
INSERT INTO calendar_day VALUES(5,2023,'2023-04-30',1,'劳动节');
INSERT INTO calendar_day VALUES(5,2023,'2023-05-01',1,'劳动节');
INSERT INTO calendar_day VALUES(5,2023,'2023-05-02',1,'劳动节');
INSERT INTO calendar_day VALUES(5,2023,'2023-05-03',1,'劳动节');
INSERT INTO calendar_day VALUES(5,2023,'2023-05-06',0,'劳动节');
INSERT INTO calendar_day VALUES(5,2023,'2023-06-22',1,'端午节');
INSERT INTO calendar_day VALUES(5,2023,'2023-06-23',1,'端午节');
INSERT INTO calendar_day VALUES(5,2023,'2023-06-24',1,'端午节');
INSERT INTO calendar_day VALUES(5,2023,'2023-06-25',0,'端午节');
INSERT INTO calendar_day VALUES(5,2023,'2023-09-29',1,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-09-30',1,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-10-01',1,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-10-02',1,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-10-03',1,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-10-04',1,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-10-05',1,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-10-06',1,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-10-07',0,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(5,2023,'2023-10-08',0,'中秋节、国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-01-01',1,'元旦');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-04',0,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-10',1,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-11',1,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-12',1,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-13',1,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-14',1,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-15',1,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-16',1,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-17',1,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-02-18',0,'春节');
INSERT INTO calendar_day VALUES(6,2024,'2024-04-04',1,'清明节');
INSERT INTO calendar_day VALUES(6,2024,'2024-04-05',1,'清明节');
INSERT INTO calendar_day VALUES(6,2024,'2024-04-06',1,'清明节');
INSERT INTO calendar_day VALUES(6,2024,'2024-04-07',0,'清明节');
INSERT INTO calendar_day VALUES(6,2024,'2024-04-28',0,'劳动节');
INSERT INTO calendar_day VALUES(6,2024,'2024-05-01',1,'劳动节');
INSERT INTO calendar_day VALUES(6,2024,'2024-05-02',1,'劳动节');
INSERT INTO calendar_day VALUES(6,2024,'2024-05-03',1,'劳动节');
INSERT INTO calendar_day VALUES(6,2024,'2024-05-04',1,'劳动节');
INSERT INTO calendar_day VALUES(6,2024,'2024-05-05',1,'劳动节');
INSERT INTO calendar_day VALUES(6,2024,'2024-05-11',0,'劳动节');
INSERT INTO calendar_day VALUES(6,2024,'2024-06-10',1,'端午节');
INSERT INTO calendar_day VALUES(6,2024,'2024-09-14',0,'中秋节');
INSERT INTO calendar_day VALUES(6,2024,'2024-09-15',1,'中秋节');
INSERT INTO calendar_day VALUES(6,2024,'2024-09-16',1,'中秋节');
INSERT INTO calendar_day VALUES(6,2024,'2024-09-17',1,'中秋节');
INSERT INTO calendar_day VALUES(6,2024,'2024-09-29',0,'国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-10-01',1,'国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-10-02',1,'国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-10-03',1,'国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-10-04',1,'国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-10-05',1,'国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-10-06',1,'国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-10-07',1,'国庆节');
INSERT INTO calendar_day VALUES(6,2024,'2024-10-12',0,'国庆节');
INSERT INTO calendar_day VALUES(7,2025,'2025-01-01',1,'元旦');
INSERT INTO calendar_day VALUES(7,2025,'2025-01-26',0,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-01-28',1,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-01-29',1,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-01-30',1,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-01-31',1,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-02-01',1,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-02-02',1,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-02-03',1,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-02-04',1,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-02-08',0,'春节');
INSERT INTO calendar_day VALUES(7,2025,'2025-04-04',1,'清明节');
INSERT INTO calendar_day VALUES(7,2025,'2025-04-05',1,'清明节');
INSERT INTO calendar_day VALUES(7,2025,'2025-04-06',1,'清明节');
INSERT INTO calendar_day VALUES(7,2025,'2025-04-27',0,'劳动节');
INSERT INTO calendar_day VALUES(7,2025,'2025-05-01',1,'劳动节');
INSERT INTO calendar_day VALUES(7,2025,'2025-05-02',1,'劳动节');
INSERT INTO calendar_day VALUES(7,2025,'2025-05-03',1,'劳动节');
INSERT INTO calendar_day VALUES(7,2025,'2025-05-04',1,'劳动节');
INSERT INTO calendar_day VALUES(7,2025,'2025-05-05',1,'劳动节');
INSERT INTO calendar_day VALUES(7,2025,'2025-05-31',1,'端午节');
INSERT INTO calendar_day VALUES(7,2025,'2025-06-01',1,'端午节');
INSERT INTO calendar_day VALUES(7,2025,'2025-06-02',1,'端午节');
INSERT INTO calendar_day VALUES(7,2025,'2025-09-28',0,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-01',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-02',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-03',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-04',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-05',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-06',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-07',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-08',1,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(7,2025,'2025-10-11',0,'国庆节、中秋节');
INSERT INTO calendar_day VALUES(8,2026,'2026-01-01',1,'元旦');
INSERT INTO calendar_day VALUES(8,2026,'2026-01-02',1,'元旦');
INSERT INTO calendar_day VALUES(8,2026,'2026-01-03',1,'元旦');
INSERT INTO calendar_day VALUES(8,2026,'2026-01-04',0,'元旦');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-14',0,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-15',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-16',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-17',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-18',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-19',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-20',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-21',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-22',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-23',1,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-02-28',0,'春节');
INSERT INTO calendar_day VALUES(8,2026,'2026-04-04',1,'清明节');
INSERT INTO calendar_day VALUES(8,2026,'2026-04-05',1,'清明节');
INSERT INTO calendar_day VALUES(8,2026,'2026-04-06',1,'清明节');
INSERT INTO calendar_day VALUES(8,2026,'2026-05-01',1,'劳动节');
INSERT INTO calendar_day VALUES(8,2026,'2026-05-02',1,'劳动节');
INSERT INTO calendar_day VALUES(8,2026,'2026-05-03',1,'劳动节');
INSERT INTO calendar_day VALUES(8,2026,'2026-05-04',1,'劳动节');
INSERT INTO calendar_day VALUES(8,2026,'2026-05-05',1,'劳动节');
INSERT INTO calendar_day VALUES(8,2026,'2026-05-09',0,'劳动节');
INSERT INTO calendar_day VALUES(8,2026,'2026-06-19',1,'端午节');
INSERT INTO calendar_day VALUES(8,2026,'2026-06-20',1,'端午节');
INSERT INTO calendar_day VALUES(8,2026,'2026-06-21',1,'端午节');
INSERT INTO calendar_day VALUES(8,2026,'2026-09-20',0,'国庆节');
INSERT INTO calendar_day VALUES(8,2026,'2026-09-25',1,'中秋节');
INSERT INTO calendar_day VALUES(8,2026,'2026-09-26',1,'中秋节');
INSERT INTO calendar_day VALUES(8,2026,'2026-09-27',1,'中秋节');
INSERT INTO calendar_day VALUES(8,2026,'2026-10-01',1,'国庆节');
INSERT INTO calendar_day VALUES(8,2026,'2026-10-02',1,'国庆节');
INSERT INTO calendar_day VALUES(8,2026,'2026-10-03',1,'国庆节');
INSERT INTO calendar_day VALUES(8,2026,'2026-10-04',1,'国庆节');
INSERT INTO calendar_day VALUES(8,2026,'2026-10-05',1,'国庆节');
INSERT INTO calendar_day VALUES(8,2026,'2026-10-06',1,'国庆节');
INSERT INTO calendar_day VALUES(8,2026,'2026-10-07',1,'国庆节');
INSERT INTO calendar_day VALUES(8,2026,'2026-10-10',0,'国庆节');
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT,
  name TEXT NOT NULL,
  short_name TEXT,
  kind TEXT NOT NULL,
  level TEXT,
  parent INTEGER REFERENCES unit (id),
  sectors TEXT,
  aliases TEXT,
  credit_code TEXT,
  address TEXT,
  last_event INTEGER NOT NULL
, undone INTEGER, from_day TEXT, until_day TEXT) STRICT;
INSERT INTO unit VALUES(1,NULL,'绍兴市安委办','绍兴市安委办','office','city',NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL);
INSERT INTO unit VALUES(2,'330000','浙江省','浙江','government','province',NULL,NULL,NULL,NULL,NULL,18,NULL,NULL,NULL);
INSERT INTO unit VALUES(3,'330600','绍兴市','绍兴','government','city',2,NULL,'浙江省绍兴市',NULL,NULL,19,NULL,NULL,NULL);
INSERT INTO unit VALUES(4,'330601','越城区','越城','government','county',3,NULL,'绍兴市越城区;绍兴越城区',NULL,NULL,20,NULL,NULL,NULL);
INSERT INTO unit VALUES(5,'330602','柯桥区','柯桥','government','county',3,NULL,'绍兴市柯桥区;绍兴柯桥区',NULL,NULL,21,NULL,NULL,NULL);
INSERT INTO unit VALUES(6,'330603','上虞区','上虞','government','county',3,NULL,'绍兴市上虞区;绍兴上虞区',NULL,NULL,22,NULL,NULL,NULL);
INSERT INTO unit VALUES(7,'330604','诸暨市','诸暨','government','county',3,NULL,'绍兴市诸暨市;绍兴诸暨市',NULL,NULL,23,NULL,NULL,NULL);
INSERT INTO unit VALUES(8,'330605','嵊州市','嵊州','government','county',3,NULL,'绍兴市嵊州市;绍兴嵊州市',NULL,NULL,24,NULL,NULL,NULL);
INSERT INTO unit VALUES(9,'330606','新昌县','新昌','government','county',3,NULL,'绍兴市新昌县;绍兴新昌县',NULL,NULL,25,NULL,NULL,NULL);
INSERT INTO unit VALUES(10,NULL,'甲厂',NULL,'enterprise',NULL,8,NULL,NULL,NULL,NULL,27,NULL,NULL,NULL);
INSERT INTO unit VALUES(11,NULL,'乙厂',NULL,'enterprise',NULL,8,NULL,NULL,NULL,NULL,29,NULL,NULL,NULL);
INSERT INTO unit VALUES(12,NULL,'丙厂',NULL,'enterprise',NULL,7,NULL,NULL,NULL,NULL,31,NULL,NULL,NULL);
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  login TEXT,
  unit INTEGER REFERENCES unit (id),
  post TEXT,
  phone TEXT,
  email TEXT,
  last_event INTEGER NOT NULL
, retired_on TEXT, undone INTEGER, roles TEXT) STRICT;
INSERT INTO person VALUES(1,'刘某',NULL,8,NULL,NULL,NULL,40,NULL,NULL,NULL);
INSERT INTO person VALUES(2,'孙某',NULL,8,'联络员','0575-1','a@example.com',83,NULL,NULL,NULL);
INSERT INTO person VALUES(3,'赵丽','zhaoli',8,'局长、联络员',NULL,'z@example.com',115,NULL,NULL,NULL);
INSERT INTO person VALUES(4,'王主任',NULL,8,NULL,NULL,NULL,122,NULL,NULL,NULL);
INSERT INTO person VALUES(5,'赵某',NULL,8,NULL,NULL,NULL,124,NULL,NULL,NULL);
CREATE TABLE hazard_step (
  id INTEGER PRIMARY KEY,
  hazard INTEGER NOT NULL REFERENCES hazard (id),
  sequence INTEGER NOT NULL,
  verb TEXT NOT NULL,
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  by_whom TEXT,
  because TEXT,
  body TEXT,
  from_day TEXT,
  until_day TEXT,
  due_before TEXT,
  due_after TEXT,
  unit_before INTEGER,
  unit_after INTEGER,
  late_entry INTEGER,
  imported INTEGER,
  event INTEGER NOT NULL
, undone INTEGER) STRICT;
INSERT INTO hazard_step VALUES(1,1,1,'dispatch','2026-11-02',NULL,NULL,NULL,NULL,NULL,NULL,'2027-01-01',NULL,NULL,NULL,1,34,NULL);
INSERT INTO hazard_step VALUES(2,1,2,'extend-grant','2026-11-23','王主任','设备未到',NULL,NULL,'2027-01-31','2027-01-01','2027-01-31',NULL,NULL,NULL,NULL,34,NULL);
INSERT INTO hazard_step VALUES(3,1,3,'fixed','2026-11-23','孙某@嵊州市',NULL,'已开通',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,36,NULL);
INSERT INTO hazard_step VALUES(4,2,1,'dispatch','2026-10-02',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-20',NULL,NULL,NULL,1,38,NULL);
INSERT INTO hazard_step VALUES(5,2,2,'void','2026-11-23','root','试',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,38,NULL);
INSERT INTO hazard_step VALUES(6,4,1,'dispatch','2026-11-23','root',NULL,NULL,NULL,NULL,NULL,'2027-01-22',8,8,NULL,NULL,65,NULL);
INSERT INTO hazard_step VALUES(7,4,2,'list-up','2026-11-23','root',NULL,'省安委会 浙安委〔2026〕20号',NULL,'2027-01-15',NULL,NULL,NULL,NULL,NULL,NULL,68,NULL);
INSERT INTO hazard_step VALUES(8,5,1,'dispatch','2026-11-23','root',NULL,NULL,NULL,NULL,NULL,'2027-01-22',NULL,8,NULL,NULL,103,NULL);
INSERT INTO hazard_step VALUES(9,5,2,'fixed','2026-11-23','张某',NULL,'已修',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,105,NULL);
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  run INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  before INTEGER NOT NULL,
  by_whom TEXT,
  because TEXT,
  changes TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
INSERT INTO event VALUES(1,1,'2026-11-23T18:29:55Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"db init --name 绍兴市安委办 --level city --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'32fab12ac28cda840e01ffe7c76222247defe04382dede7d88549ad0e8ca5be0');
INSERT INTO event VALUES(2,1,'2026-11-23T18:29:55Z','2026-11-23','register','unit',1,0,NULL,NULL,'{"new":{"kind":"office","level":"city","name":"绍兴市安委办","short_name":"绍兴市安委办"}}',X'a0ef9e0672fc60ca4de476887dadc7ddd13a300219a868f515568b8d3bf59161');
INSERT INTO event VALUES(3,1,'2026-11-23T18:29:55Z','2026-11-23','set','setting',0,0,NULL,NULL,'{"set":{"office.unit":["","1"]}}',X'5a4014d1e53e0e3dd7509b54f70f82023b38fd2dc9eb4003b7d27df8ace14653');
INSERT INTO event VALUES(4,1,'2026-11-23T18:29:55Z','2026-11-23','set','setting',0,0,NULL,NULL,'{"set":{"office.name":["","绍兴市安委办"]}}',X'e8a2944f2c7b7f29387bea112f49bed9292beec677c826da9d4fce1aff01a6d3');
INSERT INTO event VALUES(5,1,'2026-11-23T18:29:55Z','2026-11-23','set','setting',0,0,NULL,NULL,'{"set":{"office.full_name":["","绍兴市安委办"]}}',X'f856c17c5e691593257c8929732e01538f6f9559f4e2e679e7bba01be9153a57');
INSERT INTO event VALUES(6,1,'2026-11-23T18:29:55Z','2026-11-23','set','setting',0,0,NULL,NULL,'{"set":{"office.level":["","city"]}}',X'7313998079e451f2e75578ad8cb018800bb85d9dd492610e502c66a7fd4c43e5');
INSERT INTO event VALUES(7,1,'2026-11-23T18:29:55Z','2026-11-23','set','setting',0,0,NULL,NULL,'{"set":{"language":["","en"]}}',X'f03c881b9c9ff860371b45e1bedea47c2e0884be26bf1a62277977a4507c69f7');
INSERT INTO event VALUES(8,1,'2026-11-23T18:29:55Z','2026-11-23','load','rules',1,0,NULL,NULL,'{"new":{"sha256":"dd2f762535e57bfe14fdabd64932f102d905df64c5c61072e2fccff6e78dbd3a","source":"rules.yaml"}}',X'58645aee81c11f4372ef4bac004f5428068c60d8cabc13515a8aad130470c251');
INSERT INTO event VALUES(9,1,'2026-11-23T18:29:55Z','2026-11-23','load','calendar',1,0,NULL,NULL,'{"new":{"sha256":"4dfe94ec156885733732f18a9189b5a43214a81c2e510e392d5b2fa5926f3807","source":"国办发明电〔2018〕15号 2018-12-04; 国办发明电〔2019〕3号 2019-03-22"}}',X'd9e63bf3bceeedf913d8b935edf00016eced70eb4687c28d463b74d4a4156c29');
INSERT INTO event VALUES(10,1,'2026-11-23T18:29:55Z','2026-11-23','load','calendar',2,0,NULL,NULL,'{"new":{"sha256":"fc458ce56f8722b6268909914863c9004f5d66fd3472c70260850edc499980be","source":"国办发明电〔2019〕16号 2019-11-21; 国办发明电〔2020〕1号 2020-01-26"}}',X'064d23ba21a14da0337b652c42709786d9e9f7478f915124ee87c2c9cbd25a0e');
INSERT INTO event VALUES(11,1,'2026-11-23T18:29:55Z','2026-11-23','load','calendar',3,0,NULL,NULL,'{"new":{"sha256":"0be141197df5987e857a52ed83bc87043f0d4e78157cd9540b41fce1ac7af166","source":"国办发明电〔2020〕27号 2020-11-25"}}',X'e34bd0d654744ec307e8def631aa6d92220fe2c78255a9d44c38b7141b6c59eb');
INSERT INTO event VALUES(12,1,'2026-11-23T18:29:55Z','2026-11-23','load','calendar',4,0,NULL,NULL,'{"new":{"sha256":"e4bfb6cd69ab7ed94cda8213f6368749aef89e6fdd40ff8a0672e741e453bdba","source":"国办发明电〔2021〕11号 2021-10-25"}}',X'66b6ade6f585f859b8c6fc466b7dd158c9418588e08e7458da8e5935dbe5c38c');
INSERT INTO event VALUES(13,1,'2026-11-23T18:29:55Z','2026-11-23','load','calendar',5,0,NULL,NULL,'{"new":{"sha256":"dabb5ee3e8d85d52b129f796e86ed1888237743ac4aab8a58bd6dc582985ca49","source":"国办发明电〔2022〕16号 2022-12-08"}}',X'34d1db52c18def22b8a3b4a91a7d6b8b61fdd22c0d1ff28a98adfe39c84a0de7');
INSERT INTO event VALUES(14,1,'2026-11-23T18:29:55Z','2026-11-23','load','calendar',6,0,NULL,NULL,'{"new":{"sha256":"da383ba1beca16d967aaa5d6d7e56a0aad8f15d854d8113ff9fdf54686a0a16d","source":"国办发明电〔2023〕7号 2023-10-25"}}',X'4ffb9f182da5d035f8e25465c7db3bc38453175b4c93885435eda39a3198d6ab');
INSERT INTO event VALUES(15,1,'2026-11-23T18:29:55Z','2026-11-23','load','calendar',7,0,NULL,NULL,'{"new":{"sha256":"b7b0eb75dd999f035fdf10f99cb1cd5b8eb377b0e97c48313601fe26d28d0c55","source":"国办发明电〔2024〕12号 2024-11-12"}}',X'01df2c11fbf6482666e0bb9a05f1fb07db77e5d923b484b614c8990882939481');
INSERT INTO event VALUES(16,1,'2026-11-23T18:29:55Z','2026-11-23','load','calendar',8,0,NULL,NULL,'{"new":{"sha256":"cd8a026293b2df19ee209a70eb2a9f6bf6cc9bbcd39f07f4a191b6fa38ca0c76","source":"国办发明电〔2025〕7号 2025-11-04"}}',X'3d5db38d697614b9eabe544c1271982afd622d5471e82d36bfd46bc9790ed3fa');
INSERT INTO event VALUES(17,17,'2026-11-23T18:29:55Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"unit import u.csv --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'1662b84ccd364df3c6383aebbc55be1575b6687d92372781093ce1818c281b0d');
INSERT INTO event VALUES(18,17,'2026-11-23T18:29:55Z','2026-11-23','register','unit',2,0,'root',NULL,'{"new":{"code":"330000","kind":"government","level":"province","name":"浙江省","short_name":"浙江"}}',X'bd8c7a9b471c2d149630ae81de777ee019cb9f7df157dd40feaa5b6404476a74');
INSERT INTO event VALUES(19,17,'2026-11-23T18:29:55Z','2026-11-23','register','unit',3,0,'root',NULL,'{"new":{"aliases":"浙江省绍兴市","code":"330600","kind":"government","level":"city","name":"绍兴市","parent":"2","short_name":"绍兴"}}',X'32eb237c9cf9905e35cf807848565fe8eb5f952cb3e87779ea864c99f5679dcf');
INSERT INTO event VALUES(20,17,'2026-11-23T18:29:55Z','2026-11-23','register','unit',4,0,'root',NULL,'{"new":{"aliases":"绍兴市越城区;绍兴越城区","code":"330601","kind":"government","level":"county","name":"越城区","parent":"3","short_name":"越城"}}',X'c8851748597781fac4cd609ad82176ffcab28f697a09ccc1e882db72a9f8a7fc');
INSERT INTO event VALUES(21,17,'2026-11-23T18:29:55Z','2026-11-23','register','unit',5,0,'root',NULL,'{"new":{"aliases":"绍兴市柯桥区;绍兴柯桥区","code":"330602","kind":"government","level":"county","name":"柯桥区","parent":"3","short_name":"柯桥"}}',X'3f8e995b2ec17c8f0e5d50c27033b94fa583120cb18622f83a6ad0ff8e88a0bf');
INSERT INTO event VALUES(22,17,'2026-11-23T18:29:55Z','2026-11-23','register','unit',6,0,'root',NULL,'{"new":{"aliases":"绍兴市上虞区;绍兴上虞区","code":"330603","kind":"government","level":"county","name":"上虞区","parent":"3","short_name":"上虞"}}',X'577490af7b71c89f7e213a5f3bba90e940a425188c45344701c9b3e39c0f2d25');
INSERT INTO event VALUES(23,17,'2026-11-23T18:29:55Z','2026-11-23','register','unit',7,0,'root',NULL,'{"new":{"aliases":"绍兴市诸暨市;绍兴诸暨市","code":"330604","kind":"government","level":"county","name":"诸暨市","parent":"3","short_name":"诸暨"}}',X'48557c77c0115461bd1d444fe8b71ec919b4b2450c4df4cf9bfbf78b8dcbf620');
INSERT INTO event VALUES(24,17,'2026-11-23T18:29:55Z','2026-11-23','register','unit',8,0,'root',NULL,'{"new":{"aliases":"绍兴市嵊州市;绍兴嵊州市","code":"330605","kind":"government","level":"county","name":"嵊州市","parent":"3","short_name":"嵊州"}}',X'88e31319e13a9deefea395715219130f802844639b3970539f098f9136bdf8e0');
INSERT INTO event VALUES(25,17,'2026-11-23T18:29:55Z','2026-11-23','register','unit',9,0,'root',NULL,'{"new":{"aliases":"绍兴市新昌县;绍兴新昌县","code":"330606","kind":"government","level":"county","name":"新昌县","parent":"3","short_name":"新昌"}}',X'c3e8f38ce8c6f16be6806e607ddedccc9b9952116aa08d70a721735a4fb7f027');
INSERT INTO event VALUES(26,26,'2026-11-23T18:29:55Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard import l.csv --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'7ca38fdfc7a9b3e0cfbd976d4cecaecbc8052518f38c8bfc1ca62c881442f78f');
INSERT INTO event VALUES(27,26,'2026-11-23T18:29:55Z','2026-11-23','register','unit',10,0,NULL,NULL,'{"new":{"kind":"enterprise","name":"甲厂","parent":"8"}}',X'5be9f522e0c17b398f91db66c6350fdba9a5ca3b69d4ecbb8ffe1de0009b8b9b');
INSERT INTO event VALUES(28,26,'2026-11-23T18:29:55Z','2026-11-01','import','hazard',1,0,NULL,NULL,'{"new":{"year":"2026","serial":"1","ledger":"own","ref":"A1","state":"dispatched","mode":"own","found_on":"2026-11-01","source":"暗访","site":"10","territory":"8","problem":"安全出口锁闭","grade":"ordinary","responsible":"8","dispatched_on":"2026-11-02","clock_origin":"policy","policy":"city-60","policy_length":"60d","policy_roll":"1","clock_start":"2026-11-02","baseline_on":"2027-01-01","due_on":"2027-01-01","provisional":"1","calendar_version":"8","recorded_on":"2026-11-23"}}',X'4b22573938d32a105cd6bf95ba0089f2e71685d5d22cee1f23d206f7fa1a1d2c');
INSERT INTO event VALUES(29,26,'2026-11-23T18:29:55Z','2026-11-23','register','unit',11,0,NULL,NULL,'{"new":{"kind":"enterprise","name":"乙厂","parent":"8"}}',X'f190311817b9968f11e17150db0e54e84ea73e6109680ba841136e0d4d08a1e1');
INSERT INTO event VALUES(30,26,'2026-11-23T18:29:55Z','2026-10-01','import','hazard',2,0,NULL,NULL,'{"new":{"year":"2026","serial":"2","ledger":"own","ref":"A2","state":"dispatched","mode":"own","found_on":"2026-10-01","source":"暗访","site":"11","territory":"8","problem":"消火栓无水","grade":"major","responsible":"8","dispatched_on":"2026-10-02","clock_origin":"written","clock_start":"2026-10-02","written_on":"2026-11-20","baseline_on":"2026-11-20","due_on":"2026-11-20","calendar_version":"8","recorded_on":"2026-11-23"}}',X'66bfeb3ab50b8ba25fb9762d5e7bdd07167452eabd1ac7ba568bba64f5dbe8c8');
INSERT INTO event VALUES(31,26,'2026-11-23T18:29:55Z','2026-11-23','register','unit',12,0,NULL,NULL,'{"new":{"kind":"enterprise","name":"丙厂","parent":"7"}}',X'8d9536b668879a81c7394a8b2858bd4610da678186cd7a9e0f68b3dee5888ffa');
INSERT INTO event VALUES(32,26,'2026-11-23T18:29:55Z','2026-09-01','import','hazard',3,0,NULL,NULL,'{"new":{"year":"2026","serial":"3","ledger":"own","ref":"A3","state":"closed","mode":"own","found_on":"2026-09-01","source":"暗访","site":"12","territory":"7","problem":"配电箱未接地","grade":"ordinary","responsible":"7","dispatched_on":"2026-09-02","clock_origin":"policy","policy":"city-60","policy_length":"60d","policy_roll":"1","clock_start":"2026-09-02","baseline_on":"2026-11-02","raw_on":"2026-11-01","due_on":"2026-11-02","calendar_version":"8","fixed_on":"2026-09-20","accepted_by":"刘某","accepted_on":"2026-09-21","closed_on":"2026-09-22","recorded_on":"2026-11-23"}}',X'1b8f56549c4085b8dbbaf944513c80dab72c06b58d45fbae008a20b8375dba38');
INSERT INTO event VALUES(33,33,'2026-11-23T18:29:55Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard extend H2026-0001 --grant --until 2027-01-31 --by 王主任 --because 设备未到 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'd185cfae05562289b2a4c1393a6ab36570fb966589444af44fbbbc90ca709a37');
INSERT INTO event VALUES(34,33,'2026-11-23T18:29:55Z','2026-11-23','extend-grant','hazard',1,28,'王主任','设备未到','{"set":{"due_on":["2027-01-01","2027-01-31"],"provisional":["1",""],"extensions":["","1"],"steps":["","2"]},"steps":[{"due_after":"2027-01-01","imported":"1","on":"2026-11-02","sequence":"1","verb":"dispatch"},{"because":"设备未到","by":"王主任","due_after":"2027-01-31","due_before":"2027-01-01","on":"2026-11-23","sequence":"2","until":"2027-01-31","verb":"extend-grant"}]}',X'f81de1b86c53ad902b9eb2697799c06db0eeec8a93d54651b20f385a33cbba71');
INSERT INTO event VALUES(35,35,'2026-11-23T18:29:55Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard fixed H2026-0001 --done 已开通 --by 孙某@嵊州 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'ce38b7f4e6fdf439d1125d1a6423c51fc2fd09192afe749d0c8e131cadccda1a');
INSERT INTO event VALUES(36,35,'2026-11-23T18:29:55Z','2026-11-23','fixed','hazard',1,34,'孙某@嵊州市',NULL,'{"set":{"state":["dispatched","fixed"],"done":["","已开通"],"fixed_on":["","2026-11-23"],"fixed_by":["","孙某@嵊州市"],"acceptance_due":["","2026-12-03"],"steps":["2","3"]},"steps":[{"by":"孙某@嵊州市","on":"2026-11-23","sequence":"3","text":"已开通","verb":"fixed"}]}',X'cb71459bfcdebc2a33df789a3ca1879c303b15b224c801d77027cbf529c1a9b5');
INSERT INTO event VALUES(37,37,'2026-11-23T18:29:55Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard void H2026-0002 --because 试 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'71f61aabbd062388829dbe8065b732f5bc8c572c5dc54fb4879c417115edda92');
INSERT INTO event VALUES(38,37,'2026-11-23T18:29:55Z','2026-11-23','void','hazard',2,30,'root','试','{"set":{"state":["dispatched","voided"],"voided_on":["","2026-11-23"],"void_reason":["","试"],"steps":["","2"]},"steps":[{"due_after":"2026-11-20","imported":"1","on":"2026-10-02","sequence":"1","verb":"dispatch"},{"because":"试","by":"root","on":"2026-11-23","sequence":"2","verb":"void"}]}',X'ddcb86927a5eb97360fe099d342e0c46eab3c749db8efb2e10f1addf62a7fac7');
INSERT INTO event VALUES(39,39,'2026-11-23T18:29:55Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"person add 刘某 --unit 嵊州 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'bf2db744d4417d43a7fa3600397dca2a4aabd9797c3eb69e8887955925d7b852');
INSERT INTO event VALUES(40,39,'2026-11-23T18:29:55Z','2026-11-23','register','person',1,0,'root',NULL,'{"new":{"name":"刘某","unit":"8"}}',X'27dfa166bda7ea42f50591d6fc6f13e717f32cb810b96e026dfb7de1ff8abc84');
INSERT INTO event VALUES(41,41,'2026-11-23T20:32:00Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"rules load rules.yaml --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'e764bb2716a718440e9d5d773f1a6d807a6cf109e413faf9cd133cdbe5c09cf7');
INSERT INTO event VALUES(42,41,'2026-11-23T20:32:00Z','2026-11-23','load','rules',2,0,NULL,NULL,'{"new":{"sha256":"41a07825eef385fe0d081614cbfd4f63e3ffa17f2118cdb9c7f5243ee25290d5","source":"rules.yaml"}}',X'77c849e34700c5a1b5f14dc43025f85b36e1bdf54cd79f64a7847bf7b62361d3');
INSERT INTO event VALUES(43,43,'2026-11-23T20:32:00Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"plan add 年度重点 --year 2026 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'374e55ef608530a94e3ff340be9b4ba8843108b2ee6d36e260288e38e6024c86');
INSERT INTO event VALUES(44,43,'2026-11-23T20:32:00Z','2026-11-23','register','plan',1,0,'root',NULL,'{"new":{"name":"年度重点","year":"2026","begins_on":"2026-01-01","ends_on":"2026-12-31","recorded_on":"2026-11-23"}}',X'd1ea8289a48d27baa91dd44af6a36a5d2d2ec5c67f6f0751edf7bc4da6b47aca');
INSERT INTO event VALUES(45,45,'2026-11-23T20:32:00Z','2026-01-10','run','command',0,0,NULL,NULL,'{"new":{"command":"task add --plan 年度重点 --measure 通道整治 --lead 嵊州 --time-limit 2026年9月底 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-01-10","uid":"0"}}',X'00018200acd49dc4d084369da1882f925703751d78c98dbda3926e2140c29b61');
INSERT INTO event VALUES(46,45,'2026-11-23T20:32:00Z','2026-01-10','register','task',1,0,'root',NULL,'{"new":{"year":"2026","serial":"1","plan":"1","state":"open","measure":"通道整治","lead":"8","time_limit":"2026年9月底","precision":"month","clock_start":"2026-01-10","baseline_on":"2026-09-30","due_on":"2026-09-30","recorded_on":"2026-01-10"}}',X'cf683eb145faa0ac40b13109bf88b9d776261866b942a5fde8d64488dbf2cc7a');
INSERT INTO event VALUES(47,47,'2026-11-23T20:32:00Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"task progress T2026-0001 40% --on 2026-11-22 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'b28ab8da2409fc9b5a5a1b5eb7192f2dcae65505b45aa7c3c3fe313727a3b086');
INSERT INTO event VALUES(48,47,'2026-11-23T20:32:00Z','2026-11-22','progress','task',1,46,'root',NULL,'{"set":{"state":["open","in_progress"],"share":["","4000"],"progress_on":["","2026-11-22"],"steps":["","1"]},"steps":[{"by":"root","on":"2026-11-22","sequence":"1","share":"4000","verb":"progress"}]}',X'2400b1ac871d277d32ec9bb38acb440e960843b3d1789811a653f410e9088f4c');
INSERT INTO event VALUES(49,49,'2026-11-23T20:32:01Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"card evaluate --period 2026Q3 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'02421d619c14ff7b5ad7b23958e7f27fae517c06fb3791435b0358d435b395f6');
INSERT INTO event VALUES(50,49,'2026-11-23T20:32:01Z','2026-09-30','evaluate','evaluation',1,0,'root',NULL,'{"new":{"period":"2026Q3","from_day":"2026-07-01","until_day":"2026-09-30","revision":"1","rules_version":"2","log_position":"48","recorded_on":"2026-11-23","sha256":"87352918d1653e3c00129696fbf880aea642df683a2cbb1234f3004cec75b6e8"}}',X'a4186e9a5d989816237f397551cde1e3d1165556142dee199c21c962b8e901a5');
INSERT INTO event VALUES(51,49,'2026-11-23T20:32:01Z','2026-11-23','propose','card',1,0,'root',NULL,'{"new":{"period":"2026Q3","serial":"1","state":"proposed","subject":"unit","subject_id":"3","colour":"yellow","rules":"plan-behind","evaluation":"1","proposed_on":"2026-11-23"}}',X'159d4ea8a4400d4c6674ba15731d31f7f667df712b23cc80968b1faa754d51d0');
INSERT INTO event VALUES(52,49,'2026-11-23T20:32:01Z','2026-11-23','propose','card',2,0,'root',NULL,'{"new":{"period":"2026Q3","serial":"2","state":"proposed","subject":"unit","subject_id":"8","colour":"yellow","rules":"plan-behind","evaluation":"1","proposed_on":"2026-11-23"}}',X'c31386c47b4305e28f538f6e32c028674ee4b1f9199e8624c28b89dc24afe9d7');
INSERT INTO event VALUES(53,53,'2026-11-23T20:32:01Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"card issue --period 2026Q3 --by 王主任 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'41a037827800addcd5180bd4bf116fd65c74cf579b0f2faf3c7975ffffaab32a');
INSERT INTO event VALUES(54,53,'2026-11-23T20:32:01Z','2026-11-23','issue','card',1,51,'王主任',NULL,'{"set":{"state":["proposed","issued"],"issued_on":["","2026-11-23"],"approved_by":["","王主任"]}}',X'e2f91c01d3d57619fec4c9a824e973ce18208711250bb894a125b55e1c3bc375');
INSERT INTO event VALUES(55,53,'2026-11-23T20:32:01Z','2026-11-23','issue','card',2,52,'王主任',NULL,'{"set":{"state":["proposed","issued"],"issued_on":["","2026-11-23"],"approved_by":["","王主任"]}}',X'e73a32d41e3075ad6627b5e089af7d41a7a5191f301c6ed74df6e5569a6af52c');
INSERT INTO event VALUES(56,56,'2026-11-23T21:59:04Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"report weekly --week 2026-W46 --freeze --issue 46 --by 王主任","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'685d41b2aa63f3897af665cb9abbdbf94f1b3c5bfe21c9ed9735446d8b52ba38');
INSERT INTO event VALUES(57,56,'2026-11-23T21:59:04Z','2026-11-15','freeze','frozen_report',1,0,'王主任',NULL,'{"new":{"kind":"weekly","year":"2026","issue":"46","revision":"1","period":"2026-W46","from_day":"2026-11-09","until_day":"2026-11-15","log_position":"55","log_head":"55:e73a32d41e3075ad6627b5e089af7d41a7a5191f301c6ed74df6e5569a6af52c","rules_version":"2","recorded_on":"2026-11-23","frozen_by":"王主任","sha256":"01af5ead2ce64805c88ce997978e7a1cc9ec2092cdf4f5c6415abcf67d7116b9"}}',X'217295873d70a7de256bb85114637bf1651f7782f02bb05c41d8e1134f6d1b4d');
INSERT INTO event VALUES(58,58,'2026-11-23T21:59:04Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"report quarterly --period 2026Q3 --freeze -o q.json","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'aabcaef575b0380216190faa888d9fb4adf206bde58ce0a6aaf4d83843fae394');
INSERT INTO event VALUES(59,58,'2026-11-23T21:59:04Z','2026-09-30','freeze','frozen_report',2,0,'root',NULL,'{"new":{"kind":"quarterly","year":"2026","issue":"1","revision":"1","period":"2026Q3","from_day":"2026-07-01","until_day":"2026-09-30","log_position":"57","log_head":"57:217295873d70a7de256bb85114637bf1651f7782f02bb05c41d8e1134f6d1b4d","rules_version":"2","recorded_on":"2026-11-23","frozen_by":"root","sha256":"91726b68f849e66606efa857851f3daa885ce0d40f4ce88802e0132de3cb4541"}}',X'8b2e02f49840bd7e92801a2fd35d6597a0edbfda97441cb17ca386154b30a1a9');
INSERT INTO event VALUES(60,60,'2026-11-24T03:55:28Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"rules load rules.yaml --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'edd0353e66dfdcbc7796a2903f0cb69c2fc986f9fc1c3154769845e6006f2e9d');
INSERT INTO event VALUES(61,60,'2026-11-24T03:55:28Z','2026-11-23','load','rules',3,0,NULL,NULL,'{"new":{"sha256":"96f10ff5044e4c7432895e9c310b7eeca14cb8639ab53db01976455dd82870e4","source":"rules.yaml"}}',X'8b5c6ab56d8ee454ff2e5b461a3b0d6d584b6f1ec0f57c590603df90e73b2f1a');
INSERT INTO event VALUES(62,62,'2026-11-24T03:55:28Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard add --problem 边坡开裂 --source 暗访 --territory 嵊州 --unit 嵊州 --ref A9 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'c871d27f7055e81cb2866d78116b0fc5989013af57456a4e1e98a9f19554ba7c');
INSERT INTO event VALUES(63,62,'2026-11-24T03:55:28Z','2026-11-23','register','hazard',4,0,'root',NULL,'{"new":{"year":"2026","serial":"4","ledger":"own","ref":"A9","state":"registered","mode":"own","found_on":"2026-11-23","source":"暗访","territory":"8","problem":"边坡开裂","grade":"ordinary","responsible":"8","recorded_on":"2026-11-23"}}',X'c05e9a6c2d0de3fe779c88352281c25c2a927bfde66a4a85b5a8cc691cc9d3f4');
INSERT INTO event VALUES(64,64,'2026-11-24T03:55:28Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard dispatch H2026-0004 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'ad5939047e8a072ec080f61b4633964ddaabeab57b7cd4e3cb482bd8d570dc13');
INSERT INTO event VALUES(65,64,'2026-11-24T03:55:28Z','2026-11-23','dispatch','hazard',4,63,'root',NULL,'{"set":{"state":["registered","dispatched"],"dispatched_on":["","2026-11-23"],"clock_origin":["","policy"],"policy":["","city-60"],"policy_length":["","60d"],"policy_roll":["","1"],"clock_start":["","2026-11-23"],"baseline_on":["","2027-01-22"],"due_on":["","2027-01-22"],"provisional":["","1"],"calendar_version":["","8"],"steps":["","1"]},"steps":[{"by":"root","due_after":"2027-01-22","on":"2026-11-23","sequence":"1","unit_after":"8","unit_before":"8","verb":"dispatch"}]}',X'a906abb20e10eb1d28ca9805b7fde64df2cc7b22197f34b2229c8cdb37d3b427');
INSERT INTO event VALUES(66,66,'2026-11-24T03:55:28Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard list-up H2026-0004 --by-body 省安委会 --number 浙安委〔2026〕20号 --until 2027-01-15 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'ec56639f449787bc08bf449b4cbd083bce7d92eb6d8c83719ae32aa4dd451f28');
INSERT INTO event VALUES(67,66,'2026-11-24T03:55:28Z','2026-11-23','list-up','listing',1,0,'root',NULL,'{"new":{"hazard":"4","body":"省安委会","level":"city","document":"浙安委〔2026〕20号","listed_on":"2026-11-23","until":"2027-01-15","by":"root","recorded_on":"2026-11-23"}}',X'f1d4dd384bee1cc8f566c3245d24d5c22eaa66cb228edfdca3dab78f6cac2a3a');
INSERT INTO event VALUES(68,66,'2026-11-24T03:55:28Z','2026-11-23','list-up','hazard',4,65,'root',NULL,'{"set":{"steps":["1","2"],"listed_by":["","省安委会"],"listed_until":["","2027-01-15"]},"steps":[{"by":"root","on":"2026-11-23","sequence":"2","text":"省安委会 浙安委〔2026〕20号","until":"2027-01-15","verb":"list-up"}]}',X'337f0ad8706916d4bd164b13052e61b7dba44e2893cff64c3484657bad5a2eed');
INSERT INTO event VALUES(69,69,'2026-11-24T03:55:28Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"order draft --kind supervision --to 嵊州 --subject 督办 --item H2026-0004 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'2e4e714352315a20cdcdcdf618c18883ec83e851b674cb9c2b339e9c44c36dc1');
INSERT INTO event VALUES(70,69,'2026-11-24T03:55:28Z','2026-11-23','draft','order_paper',1,0,'root',NULL,'{"new":{"year":"2026","serial":"1","kind":"supervision","state":"draft","subject":"督办","basis":"系统预设规则","drafted_on":"2026-11-23","drafted_by":"root","ladder":"matter","rung":"2","rules_version":"3","recorded_on":"2026-11-23"}}',X'0ba35b4f03fd85ecaf28e35482e6f132ca8b585b756554344e798b42af8f53c5');
INSERT INTO event VALUES(71,69,'2026-11-24T03:55:28Z','2026-11-23','address','order_recipient',1,0,'root',NULL,'{"new":{"order_id":"1","unit":"8","role":"lead","state":"waiting","recorded_on":"2026-11-23"}}',X'f085e6a67e51ab4d3ea10d0dd9dee8a9e16867f15305532a47e7c22a8fbc0e11');
INSERT INTO event VALUES(72,69,'2026-11-24T03:55:28Z','2026-11-23','attach','order_item',1,0,'root',NULL,'{"new":{"order_id":"1","subject":"hazard","subject_id":"4","unit":"8","recorded_on":"2026-11-23"}}',X'f3cbdb9bd127bc254d656e2fc6adbae1ad5a9a649e7ce2f9667be1a13e080d0d');
INSERT INTO event VALUES(73,73,'2026-11-24T03:55:28Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"account add --kind interview --unit 嵊州 --reason 连续黄牌 --approved-by 王主任 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'5bcdad47a78918c55fc797d85544eefb465199b752e210cbb0d6f77c22470291');
INSERT INTO event VALUES(74,73,'2026-11-24T03:55:28Z','2026-11-23','enter','account',1,0,'root',NULL,'{"new":{"year":"2026","serial":"1","kind":"interview","state":"approved","unit":"8","reason":"连续黄牌","added_on":"2026-11-23","approved_on":"2026-11-23","approved_by":"王主任","recorded_on":"2026-11-23"}}',X'c516c78658d2b1bdb8c36df2b6119d26130143c5cd462fdf41be122a48b27e77');
INSERT INTO event VALUES(75,75,'2026-11-24T03:55:28Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"account notify A2026-0001 --how OA --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'351800dc305ccdd3a21c6b40b303eb4d75d9049f07afffa32192149db32389ee');
INSERT INTO event VALUES(76,75,'2026-11-24T03:55:28Z','2026-11-23','notify','account',1,74,'root',NULL,'{"set":{"state":["approved","notified"],"notified_on":["","2026-11-23"],"notified_how":["","OA"]}}',X'92c5c6de4921ddfbd262af22e516bdc3e2bf619234d5fd58c6f661ce99fc1ef3');
INSERT INTO event VALUES(77,77,'2026-11-24T03:55:28Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"order record --kind 责令限期整改指令书 --issuer 嵊州市应急管理局 --number （嵊）应急责改〔2026〕5号 --on 2026-11-20 --hazard H2026-0004 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'd14f98971d2a43346b4d53e27b8cb67186599ded1d82055216062fc6776b5354');
INSERT INTO event VALUES(78,77,'2026-11-24T03:55:28Z','2026-11-20','record','paper',1,0,'root',NULL,'{"new":{"kind":"责令限期整改指令书","issuer":"嵊州市应急管理局","document":"（嵊）应急责改〔2026〕5号","issued_on":"2026-11-20","by":"root","recorded_on":"2026-11-23"}}',X'99db6016809f5e41430c975239fa2907904667bf397258be7956e520e439374c');
INSERT INTO event VALUES(79,77,'2026-11-24T03:55:28Z','2026-11-20','attach','paper_link',1,0,'root',NULL,'{"new":{"paper":"1","hazard":"4","recorded_on":"2026-11-23"}}',X'8645bc34938f0b7c48a72f1ac5fcc3df2f58eaa6a1d4671eb49c7201cca007cf');
INSERT INTO event VALUES(80,80,'2026-11-27T08:44:24Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"rules load rules.yaml","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'3cbca100de47102163996726f7bac423f22e12f295e644d45242de200d9b613e');
INSERT INTO event VALUES(81,80,'2026-11-27T08:44:24Z','2026-11-23','load','rules',4,0,NULL,NULL,'{"new":{"sha256":"7d0d5a1247b96c52766f549a4c762504b0d96b9468fe317dd25339665ef862c2","source":"rules.yaml"}}',X'be75aa126ea7a14fe690baad3fb8dfbcb30954e4ebdb1cc4d8a9977e12dad285');
INSERT INTO event VALUES(82,82,'2026-11-27T08:44:24Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"person add 孙某 --unit 嵊州 --role 联络员 --phone 0575-1 --email a@example.com --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'6abbcd23532910bfb9cff3f90717b6a09a3a37a49017030169fb9a4e9c052260');
INSERT INTO event VALUES(83,82,'2026-11-27T08:44:24Z','2026-11-23','register','person',2,0,'root',NULL,'{"new":{"name":"孙某","unit":"8","role":"联络员","phone":"0575-1","email":"a@example.com"}}',X'2ca244f6e6788a11e0fdd5aae806840f884e150f34b2453a04865bab7aa4fc92');
INSERT INTO event VALUES(84,84,'2026-11-27T08:44:24Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"notify run","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'31a4829b6b27933fafd19daea7ec789b13b6d18c2bfa16f24d4298ebdd13f003');
INSERT INTO event VALUES(85,84,'2026-11-27T08:44:24Z','2026-11-23','set','setting',0,0,'root',NULL,'{"set":{"notify.home":["","vm:/tmp/v6/o.db"]}}',X'11bda7a513b805a7e7df5779001ccb6da9a0dc99588cced1cada5c4bc920924b');
INSERT INTO event VALUES(86,86,'2026-11-27T08:44:24Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"notify run","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'ed7b34c2e5f39a0a93602e8b7afcb7f44cfb1a0a23cd6d36ce0e1b09a72981ec');
INSERT INTO event VALUES(87,86,'2026-11-27T08:44:24Z','2026-11-23','plan','delivery',1,0,'root',NULL,'{"new":{"uid":"11b9b2185d975a1b49c19edd","person":"2","name":"孙某","channel":"file","state":"planned","planned_at":"2026-11-27T08:44:24Z","run":"1","recorded_on":"2026-11-23"}}',X'252e391f0e97dadaaaddfcf47cf681b6f6f7eb3a37ea67f499b6a1709cf04d3a');
INSERT INTO event VALUES(88,86,'2026-11-27T08:44:24Z','2026-11-23','plan','delivery',2,0,'root',NULL,'{"new":{"uid":"71d553e8b1f09d76a29ad2b3","name":"绍兴市安委办","channel":"file","state":"planned","planned_at":"2026-11-27T08:44:24Z","run":"1","recorded_on":"2026-11-23"}}',X'5ec3cfb37fffd23379dc47b0e5b79d9ad598862e1ef52ec860537690effaf683');
INSERT INTO event VALUES(89,89,'2026-11-27T08:44:24Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"notify run","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'd3039718ceb9d2815491338413d492a012541897915d6d3bfb546ce5677a8767');
INSERT INTO event VALUES(90,89,'2026-11-27T08:44:24Z','2026-11-23','attempt','delivery',1,87,'root',NULL,'{"set":{"state":["planned","attempting"],"tries":["","1"],"attempted_at":["","2026-11-27T08:44:24Z"],"subject":["","[绍兴市安委办] matters to attend to: 2, overdue: 1 (2026-11-23)"],"told":["","T2026-0001 +28; C2026Q3-0002 0"]}}',X'717659656e8b01bdf7c7431d0fc6b75280fdd71c546a62587e430bf1e009aab3');
INSERT INTO event VALUES(91,91,'2026-11-27T08:44:24Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"notify run","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'5a75c83d2ac8197c20c712a7201da7203733c557d4bc07a5b29b1811009a6025');
INSERT INTO event VALUES(92,91,'2026-11-27T08:44:24Z','2026-11-23','sent','delivery',1,90,'root',NULL,'{"set":{"state":["attempting","sent"],"ended_at":["","2026-11-27T08:44:24Z"]}}',X'fb7101bec914f01596022171580bf0c2d7460e5b5e6a3f10af23970469bceeba');
INSERT INTO event VALUES(93,93,'2026-11-27T08:44:24Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"notify run","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'8c151b851146f07bac5ed2d8f255d480ce3497a906a0e0d71af97b6da52a1e81');
INSERT INTO event VALUES(94,93,'2026-11-27T08:44:24Z','2026-11-23','attempt','delivery',2,88,'root',NULL,'{"set":{"state":["planned","attempting"],"tries":["","1"],"attempted_at":["","2026-11-27T08:44:24Z"],"subject":["","[绍兴市安委办] matters to attend to: 2, overdue: 1 (2026-11-23)"],"told":["","C2026Q3-0001 0; T2026-0001 +28"]}}',X'2bc2d010c5e470962fde9feabe821ee39b2a6a5b70699af7521d66f601c1d6c6');
INSERT INTO event VALUES(95,95,'2026-11-27T08:44:24Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"notify run","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'a292e88ea17455b42316a1adec20a56ef22c676b225f0f15bf5b807f5b5cf8d2');
INSERT INTO event VALUES(96,95,'2026-11-27T08:44:24Z','2026-11-23','sent','delivery',2,94,'root',NULL,'{"set":{"state":["attempting","sent"],"ended_at":["","2026-11-27T08:44:24Z"]}}',X'b553f4a821a129c10ad3b6c4f02417862e02ace1fef09ab479d9e3d273a05317');
INSERT INTO event VALUES(97,97,'2026-11-27T11:17:20Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"db migrate","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'3d89d310f1aa2f32242d04ee026b534f3d865d5a26502e4ca442478a92768850');
INSERT INTO event VALUES(98,97,'2026-11-27T11:17:20Z','2026-11-23','seal','notice',0,0,'root',NULL,'{"new":{"rows":"16","sum":"4ab3131b6ed208bca58b48e93120186ca0936252716951ee949eb58d1f4cacf0"}}',X'2ea12de7fe4ce443a4f75f9565f301eecf5a87071b27c16efc9759d60dca60a4');
INSERT INTO event VALUES(99,97,'2026-11-27T11:17:20Z','2026-11-23','seal','notify_mark',0,0,'root',NULL,'{"new":{"rows":"1","sum":"e49ad5c70e592ffd99469ac6f19c42e12d23069f25405f42bc985b0f28b29076"}}',X'1741286db75179337f35a2cda9fb844dd4af85bd74ef403b7165fd3f18fe3d7b');
INSERT INTO event VALUES(100,100,'2026-11-27T11:17:20Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard add --problem 门锁 --source 暗访 --territory 嵊州 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'd420c6c8e1cf6d6584d31b7bdaef7f67811b919ebb12356affdc4153f49dd895');
INSERT INTO event VALUES(101,100,'2026-11-27T11:17:20Z','2026-11-23','register','hazard',5,0,'root',NULL,'{"new":{"year":"2026","serial":"5","ledger":"own","state":"registered","mode":"own","found_on":"2026-11-23","source":"暗访","territory":"8","problem":"门锁","grade":"ordinary","recorded_on":"2026-11-23"}}',X'9353a40f57927881b0571f6a46b8ab229afaaf0f5c80723df2cd50422c9d816e');
INSERT INTO event VALUES(102,102,'2026-11-27T11:17:20Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard dispatch H2026-0005 --unit 嵊州 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'b71f5e71d8d0ffc73ae18d442befa3fa0659240502828ab52102be3b282aa9ba');
INSERT INTO event VALUES(103,102,'2026-11-27T11:17:20Z','2026-11-23','dispatch','hazard',5,101,'root',NULL,'{"set":{"state":["registered","dispatched"],"responsible":["","8"],"dispatched_on":["","2026-11-23"],"clock_origin":["","policy"],"policy":["","city-60"],"policy_length":["","60d"],"policy_roll":["","1"],"clock_start":["","2026-11-23"],"baseline_on":["","2027-01-22"],"due_on":["","2027-01-22"],"provisional":["","1"],"calendar_version":["","8"],"steps":["","1"]},"steps":[{"by":"root","due_after":"2027-01-22","on":"2026-11-23","sequence":"1","unit_after":"8","verb":"dispatch"}]}',X'042135826a8ad4754e2d17a26966ba72ce215387647404d3dea1cac4b8eeca7b');
INSERT INTO event VALUES(104,104,'2026-11-27T11:17:20Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard fixed H2026-0005 --done 已修 --by 张某 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'927a4b89cb1b251cb616e357c84555b4bf289b7f752fe7ca0a7c96612cc6909e');
INSERT INTO event VALUES(105,104,'2026-11-27T11:17:20Z','2026-11-23','fixed','hazard',5,103,'张某',NULL,'{"set":{"state":["dispatched","fixed"],"done":["","已修"],"fixed_on":["","2026-11-23"],"fixed_by":["","张某"],"acceptance_due":["","2026-12-03"],"acceptance_counted":["","2026-11-23 10d roll calendar 8"],"steps":["1","2"]},"steps":[{"by":"张某","on":"2026-11-23","sequence":"2","text":"已修","verb":"fixed"}]}',X'baa99544b8f32871493793dd8f46d8e3a4a89c8920ea226adecacad79566106a');
INSERT INTO event VALUES(106,106,'2026-11-27T12:25:51Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard import l.csv --quiet --ledger 词","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'1603507e5edf11b1e06f007be9d7616d962492f1ea42afec38c3bfe46c7124de');
INSERT INTO event VALUES(107,106,'2026-11-27T12:25:51Z','2026-11-01','import','hazard',6,0,NULL,NULL,'{"new":{"year":"2026","serial":"6","ledger":"词","ref":"T1","state":"fixed","mode":"own","found_on":"2026-11-01","source":"暗访","territory":"8","problem":"无日期","grade":"ordinary","responsible":"8","dispatched_on":"2026-11-02","clock_origin":"written","clock_start":"2026-11-02","written_on":"2026-11-02","limit_text":"立即整改","baseline_on":"2026-11-02","due_on":"2026-11-02","calendar_version":"8","acceptance_due":"2026-12-03","acceptance_counted":"2026-11-23 10d roll calendar 8","told_on":"2026-11-23","recorded_on":"2026-11-23"}}',X'ff874332a9cd7de469682b5a889453816493deaf713d71acd5aecbc175f330e1');
INSERT INTO event VALUES(108,106,'2026-11-27T12:25:51Z','2026-11-01','import','hazard',7,0,NULL,NULL,'{"new":{"year":"2026","serial":"7","ledger":"词","ref":"T2","state":"closed","mode":"own","found_on":"2026-11-01","source":"暗访","territory":"8","problem":"无日期二","grade":"ordinary","responsible":"8","dispatched_on":"2026-11-02","clock_origin":"written","clock_start":"2026-11-02","written_on":"2026-12-01","baseline_on":"2026-12-01","due_on":"2026-12-01","calendar_version":"8","told_on":"2026-11-23","recorded_on":"2026-11-23"}}',X'f302a2980e551b8493b15ac8fba7b493d9a116e14b0a85780ac95b0f4a3f3b41');
INSERT INTO event VALUES(109,109,'2026-11-27T15:55:29Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"form make hazard-feedback --unit 嵊州 -o forms --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'ccef4ba0286177a88f26cd2729bdd462b130b9e49f6f88c112de5422cb876e81');
INSERT INTO event VALUES(110,109,'2026-11-27T15:55:29Z','2026-11-23','load','definition',1,0,'root',NULL,'{"new":{"kind":"form","code":"hazard-feedback","version":"1","loaded_on":"2026-11-23","source":"hazard-feedback.yaml","sha256":"d528f98fecef8ce3097d885b2d395df69ba99c903e922428f83f1664a3aa59da","body":"# 隐患整改反馈表: what a unit reports of the hazards it has in hand. A tool over items already dispatched: it needs no adoption.\nform: hazard-feedback\nzh: 隐患整改情况反馈表\nen: Hazard feedback form\nbasis: 本工具默认\nrows: {kind: items, of: hazards, where: [state = open], unit: responsible}\ncolumns:\n  - {code: number, fact: number, width: 12}\n  - {code: problem, fact: problem, width: 30}\n  - {code: site, fact: site, width: 20}\n  - {code: due_on, fact: due_on, width: 12}\n  - {code: done, zh: 整改情况, en: What was done, type: text, width: 28}\n  - {code: fixed_on, zh: 整改完成日期, en: Fixed on, type: date, width: 13}\n  - {code: extend_to, zh: 延期申请至, en: Extension asked until, type: date, width: 13}\n  - {code: why, zh: 延期理由, en: Reason for the extension, type: text, width: 20}\nnotes:\n  - 只填白色格；灰色格已锁定，不要改动、增删行。\n  - 填了“整改完成日期”即为申请验收，同时写明整改情况。\n  - 需要延期的，填“延期申请至”和“延期理由”，在批准前原期限不变。\ndoes:\n  - {verb: hazard note, when: [done given, fixed_on none], progress: done}\n  - {verb: hazard fixed, when: [fixed_on given], done: done, on: fixed_on, by: signer}\n  - {verb: hazard extend, when: [extend_to given], request: yes, until: extend_to, because: why}\n","recorded_on":"2026-11-23"}}',X'82ede116651f573bccac9eb329ba8d827d9b3c527346d8951fe398759a066c16');
INSERT INTO event VALUES(111,109,'2026-11-27T15:55:29Z','2026-11-23','make','form_sent',1,0,'root',NULL,'{"new":{"uid":"c72d7d955e0019ee5a19bde2","code":"hazard-feedback","definition":"1","unit":"8","made_on":"2026-11-23","rows":"1","locked":"60380b76c44d21a3d5b049f9011db82295d20f2e07936084f5c61ffdf5d89c0b","recorded_on":"2026-11-23"}}',X'c607c4fb668b3f753003203041dabf6962a93009bd2892858ced4e7eed36b884');
INSERT INTO event VALUES(112,112,'2026-11-28T02:02:30Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"person add 赵丽 --unit 嵊州 --role 联络员、副局长 --login zhaoli --email （略） --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'9578aefb00d808481a2e03f206910c24bf72a005f88555662565267b9d5e5744');
INSERT INTO event VALUES(113,112,'2026-11-28T02:02:30Z','2026-11-23','register','person',3,0,'root',NULL,'{"new":{"name":"赵丽","login":"zhaoli","unit":"8","role":"联络员、副局长","email":"z@example.com"}}',X'5f20ed79874b2a03d28c03a3719cb41acb33544a962b389855ede8f5274b52bf');
INSERT INTO event VALUES(114,114,'2026-11-28T02:02:30Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"person edit 赵丽 --role 局长、联络员 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'2b99fef498a2a36d133ad4cf866d949d78260c35202bfec9dd43fa479e1c5129');
INSERT INTO event VALUES(115,114,'2026-11-28T02:02:30Z','2026-11-23','edit','person',3,113,'root',NULL,'{"set":{"role":["联络员、副局长","局长、联络员"]}}',X'd8110f23cacb5a681e1213b777d8afef593922416184b9d4630c87470afd70e7');
INSERT INTO event VALUES(116,116,'2026-11-28T02:02:30Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"hazard add --problem 撤销的 --source 暗访 --territory 嵊州 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'44bc82e0452365b4a7f956efa88502e49697c7cd17b120a4d728b6ec4c05d127');
INSERT INTO event VALUES(117,116,'2026-11-28T02:02:30Z','2026-11-23','register','hazard',8,0,'root',NULL,'{"new":{"year":"2026","serial":"8","ledger":"own","state":"registered","mode":"own","found_on":"2026-11-23","source":"暗访","territory":"8","problem":"撤销的","grade":"ordinary","recorded_on":"2026-11-23"}}',X'856e49a34050661376310406f86444e1d12db8381f60e9391aa903093755b1ce');
INSERT INTO event VALUES(118,118,'2026-11-28T02:02:30Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"undo","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'44a2f24385629e2b83ecc12069e3388f347f0e1e57992c8279f4518a1ab1304a');
INSERT INTO event VALUES(119,118,'2026-11-28T02:02:30Z','2026-11-23','undo','hazard',8,117,'root','撤销 116','{"set":{"state":["registered","voided"],"voided_on":["","2026-11-23"],"void_reason":["","撤销 116"],"undone":["","116"]}}',X'9509c99e6041abe8222b254d263edd93da5e385d7a11bf183dadd920c0eccaf9');
INSERT INTO event VALUES(120,118,'2026-11-28T02:02:30Z','2026-11-23','undo','command',116,0,'root','撤销 116','{}',X'adc6ce5cc96a14e22c66c7116fd50cd4726a0224b0e089eac8ace3a1c0778dad');
INSERT INTO event VALUES(121,121,'2026-11-28T05:43:15Z','2026-11-28','run','command',0,0,NULL,NULL,'{"new":{"command":"person add 王主任 --unit 嵊州市 --quiet","host":"vm","login":"root","terminal":"none","uid":"0"}}',X'a336bcf7889dd97be3d653bfde38f2f64ba19cd16175d3bded75f25f79a67179');
INSERT INTO event VALUES(122,121,'2026-11-28T05:43:15Z','2026-11-28','register','person',4,0,'root',NULL,'{"new":{"name":"王主任","unit":"8"}}',X'0baeaecdf7b161bd6d66a8d09e409ed12704716846933b4deb99ddaa1beddb34');
INSERT INTO event VALUES(123,123,'2026-11-28T05:43:15Z','2026-11-28','run','command',0,0,NULL,NULL,'{"new":{"command":"person add 赵某 --unit 嵊州市 --quiet","host":"vm","login":"root","terminal":"none","uid":"0"}}',X'4529cf9c700c9d32f6c0852f9253e76759f500d8a40ca69554aa64eeebd1022e');
INSERT INTO event VALUES(124,123,'2026-11-28T05:43:15Z','2026-11-28','register','person',5,0,'root',NULL,'{"new":{"name":"赵某","unit":"8"}}',X'e80f0c450cf4b04a3e242b45145851271e7973fe78e824a5cf078a4cc3823eb4');
INSERT INTO event VALUES(125,125,'2026-11-28T05:43:15Z','2026-11-28','run','command',0,0,NULL,NULL,'{"new":{"command":"rights lend 王主任 --to 赵某 --from 2026-11-28 --until 2026-12-20 --quiet","host":"vm","login":"root","terminal":"none","uid":"0"}}',X'7444e32389d0ca39e552b3e74af07a545c77838ef75f36c7cdae89715fabb9eb');
INSERT INTO event VALUES(126,125,'2026-11-28T05:43:15Z','2026-11-28','lend','delegation',1,0,'root',NULL,'{"new":{"from_on":"2026-11-28","until_on":"2026-12-20","recorded_on":"2026-11-28"}}',X'1cd78491ddaddf614e14a7f8c5e9a9678a7257996d91ba9ff64fdc687f23db77');
INSERT INTO event VALUES(127,127,'2026-11-28T08:07:37Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"db migrate","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'24037c3b9cea39f4d4cab3b9705e35f9661f362dba4dcfdd5a1027d4a35895b1');
INSERT INTO event VALUES(128,127,'2026-11-28T08:07:37Z','2026-11-23','retell','delegation',1,126,'root',NULL,'{"set":{"principal":["","4"],"deputy":["","5"]}}',X'096f3a4630b86e29bbf1cca763879d624d1dec8ecf25958ed0cee2ae0d3d90e8');
INSERT INTO event VALUES(129,129,'2026-11-28T08:07:43Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"round add 第4期 --kind announced --theme 冬季消防 --from 2026-11-09 --to 2026-11-20 --lead 张某 --team 张某;李某 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'a5692c154009fb0562209a2bdb651e3a6f3cb5f6cb69a5ee61508a9300bb9e50');
INSERT INTO event VALUES(130,129,'2026-11-28T08:07:43Z','2026-11-23','register','inspection_round',1,0,'root',NULL,'{"new":{"year":"2026","number":"4","theme":"冬季消防","kind":"announced","state":"planned","from_on":"2026-11-09","to_on":"2026-11-20","lead":"张某","team":"张某;李某","recorded_on":"2026-11-23"}}',X'48a989aa79a8a7c7172b49845ffc5e1b41ae23351f835cc2f29c6374c9ea0fcd');
INSERT INTO event VALUES(131,131,'2026-11-28T08:07:43Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"inspect add --round 第4期 --territory 嵊州 --site 甲厂 --on 2026-11-12 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'9a17a9df5e2cb254a3440a982b2bad66ea35d6962af54b70b4ffad56017e6ae5');
INSERT INTO event VALUES(132,131,'2026-11-28T08:07:43Z','2026-11-23','plan','inspection',1,0,'root',NULL,'{"new":{"year":"2026","serial":"1","round":"1","kind":"announced","state":"planned","site":"10","territory":"8","planned_on":"2026-11-12","inspectors":"张某;李某","recorded_on":"2026-11-23"}}',X'66574a75514b12208e590dce6300479207d2725953eda5d382cbd7c41640498b');
INSERT INTO event VALUES(133,133,'2026-11-28T08:07:48Z','2026-11-23','run','command',0,0,NULL,NULL,'{"new":{"command":"inspect finding I2026-0001 灭火器压力不足 --on 2026-11-12 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-23","uid":"0"}}',X'30b8e0f5604e97bb864ead4e75307330c196c523264a546ef98b5fd7c348b600');
INSERT INTO event VALUES(134,133,'2026-11-28T08:07:48Z','2026-11-12','open','inspection_round',1,130,'root',NULL,'{"set":{"state":["planned","running"],"opened_on":["","2026-11-12"]}}',X'9e1959808394b466f466abdde8aa64dab600735be8b7eb5d5dd4c174e0aa169c');
INSERT INTO event VALUES(135,133,'2026-11-28T08:07:48Z','2026-11-12','make','inspection',1,132,'root',NULL,'{"set":{"state":["planned","made"],"made_on":["","2026-11-12"]}}',X'c447c7282860c5c157e1b7517106a84f4a590f21a962924bc8780fca1b7f1170');
INSERT INTO event VALUES(136,133,'2026-11-28T08:07:48Z','2026-11-12','register','hazard',9,0,'root',NULL,'{"new":{"year":"2026","serial":"9","ledger":"own","state":"registered","mode":"own","found_on":"2026-11-12","source":"明查","round":"第4期","inspectors":"张某、李某","site":"10","territory":"8","problem":"灭火器压力不足","grade":"ordinary","round_id":"1","origin":"I2026-0001","recorded_on":"2026-11-23"}}',X'3f73300fbbcac5d47391b1e557328346efcb353cd0d8e9f112ddd5af65d85c1f');
INSERT INTO event VALUES(137,137,'2026-11-28T12:46:38Z','2026-11-24','run','command',0,0,NULL,NULL,'{"new":{"command":"order record --incoming --kind 来文 --issuer 国务院安委办 --number 安委办函〔2026〕88号 --on 2026-11-18 --subject 消防检查 --due 2026-12-04 --quiet","host":"vm","login":"root","terminal":"none","today":"2026-11-24","uid":"0"}}',X'338228df3c86aa5e55fe6007b22b549dd731c4e5696ddc99f6e2bd24f57d685c');
INSERT INTO event VALUES(138,137,'2026-11-28T12:46:38Z','2026-11-18','record','paper',2,0,'root',NULL,'{"new":{"kind":"来文","issuer":"国务院安委办","document":"安委办函〔2026〕88号","issued_on":"2026-11-18","by":"root","year":"2026","serial":"1","subject":"消防检查","received_on":"2026-11-24","reply_due":"2026-12-04","recorded_on":"2026-11-24"}}',X'68108b5d143ad8a1ccfb4e1cbd02c3f874d7ac1950c240bba0514c55d26f27fd');
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  begins_on TEXT NOT NULL CHECK (length(begins_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
  document TEXT,
  remarks TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, undone INTEGER) STRICT;
INSERT INTO "plan" VALUES(1,'年度重点',2026,'2026-01-01','2026-12-31',NULL,NULL,'2026-11-23',44,NULL);
CREATE TABLE task_step (
  id INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES task (id),
  sequence INTEGER NOT NULL,
  verb TEXT NOT NULL,
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  by_whom TEXT,
  because TEXT,
  body TEXT,
  from_day TEXT,
  until_day TEXT,
  due_before TEXT,
  due_after TEXT,
  unit_before INTEGER,
  unit_after INTEGER,
  late_entry INTEGER,
  imported INTEGER,
  event INTEGER NOT NULL,
  share INTEGER,
  actual TEXT,
  evidence TEXT
, undone INTEGER) STRICT;
INSERT INTO task_step VALUES(1,1,1,'progress','2026-11-22','root',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,48,4000,NULL,NULL,NULL);
CREATE TABLE evaluation (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (length(from_day) = 10),
  until_day TEXT NOT NULL CHECK (length(until_day) = 10),
  revision INTEGER NOT NULL,
  rules_version INTEGER NOT NULL,
  log_position INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  last_event INTEGER NOT NULL
) STRICT;
INSERT INTO evaluation VALUES(1,'2026Q3','2026-07-01','2026-09-30',1,2,48,'2026-11-23','87352918d1653e3c00129696fbf880aea642df683a2cbb1234f3004cec75b6e8',50);
CREATE TABLE frozen_figures (
  evaluation INTEGER NOT NULL REFERENCES evaluation (id),
  subject TEXT NOT NULL CHECK (subject IN ('unit','task')),
  subject_id INTEGER NOT NULL,
  figures TEXT NOT NULL,
  PRIMARY KEY (evaluation, subject, subject_id)
) STRICT;
INSERT INTO frozen_figures VALUES(1,'unit',2,'{"name":"浙江省","own":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}},"territory":{"awaiting":{"v":0},"closed":{"v":1},"due":{"v":1},"found":{"v":1},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"b":[["T2026-0001","2026-09-30",0,0]],"v":1},"on_time_rate":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{"v":0},"plan_behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":10000},"plan_expected":{"v":10000},"rectification_rate":{"v":10000},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{"v":10000},"task_on_time_rate":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"tasks":{"v":1},"tasks_behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":1},"tasks_due":{"v":1},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}}}');
INSERT INTO frozen_figures VALUES(1,'unit',3,'{"colour":"yellow","judged":[{"met":[{"b":[["T2026-0001","2026-09-30",0,0]],"v":10000}],"records":"territory","rule":"plan-behind"}],"looked_at":true,"name":"绍兴市","own":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}},"territory":{"awaiting":{"v":0},"closed":{"v":1},"due":{"v":1},"found":{"v":1},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"b":[["T2026-0001","2026-09-30",0,0]],"v":1},"on_time_rate":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{"v":0},"plan_behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":10000},"plan_expected":{"v":10000},"rectification_rate":{"v":10000},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{"v":10000},"task_on_time_rate":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"tasks":{"v":1},"tasks_behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":1},"tasks_due":{"v":1},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}}}');
INSERT INTO frozen_figures VALUES(1,'unit',4,'{"looked_at":true,"name":"越城区","own":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}},"territory":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}}}');
INSERT INTO frozen_figures VALUES(1,'unit',5,'{"looked_at":true,"name":"柯桥区","own":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}},"territory":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}}}');
INSERT INTO frozen_figures VALUES(1,'unit',6,'{"looked_at":true,"name":"上虞区","own":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}},"territory":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}}}');
INSERT INTO frozen_figures VALUES(1,'unit',7,'{"looked_at":true,"name":"诸暨市","own":{"awaiting":{"v":0},"closed":{"v":1},"due":{"v":0},"found":{"v":1},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{"v":10000},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{"v":10000},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}},"territory":{"awaiting":{"v":0},"closed":{"v":1},"due":{"v":0},"found":{"v":1},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{"v":10000},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{"v":10000},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}}}');
INSERT INTO frozen_figures VALUES(1,'unit',8,'{"colour":"yellow","judged":[{"met":[{"b":[["T2026-0001","2026-09-30",0,0]],"v":10000}],"records":"territory","rule":"plan-behind"}],"looked_at":true,"name":"嵊州市","own":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":1},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"b":[["T2026-0001","2026-09-30",0,0]],"v":1},"on_time_rate":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{"v":0},"plan_behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":10000},"plan_expected":{"v":10000},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"tasks":{"v":1},"tasks_behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":1},"tasks_due":{"v":1},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}},"territory":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":1},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"b":[["T2026-0001","2026-09-30",0,0]],"v":1},"on_time_rate":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{"v":0},"plan_behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":10000},"plan_expected":{"v":10000},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"tasks":{"v":1},"tasks_behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":1},"tasks_due":{"v":1},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}}}');
INSERT INTO frozen_figures VALUES(1,'unit',9,'{"looked_at":true,"name":"新昌县","own":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}},"territory":{"awaiting":{"v":0},"closed":{"v":0},"due":{"v":0},"found":{"v":0},"hazard_on_time_rate":{},"hazard_on_time_rate_original":{},"hazards_due":{"v":0},"hazards_in_time":{"v":0},"in_time":{"v":0},"max_days_overdue":{"v":0},"not_in_time":{"v":0},"on_time_rate":{},"open":{"v":0},"open_major":{"v":0},"overdue":{"v":0},"overdue_major":{"v":0},"overdue_ordinary":{"v":0},"plan_actual":{},"plan_behind":{},"plan_expected":{},"rectification_rate":{},"rejected":{"v":0},"reopened":{"v":0},"strike_off_rate":{},"task_on_time_rate":{},"tasks":{"v":0},"tasks_behind":{"v":0},"tasks_due":{"v":0},"tasks_in_time":{"v":0},"tasks_overdue":{"v":0},"undispatched":{"v":0}}}');
INSERT INTO frozen_figures VALUES(1,'task',1,'{"lead":8,"number":"T2026-0001","own":{"behind":{"b":[["T2026-0001","2026-09-30",0,0]],"v":10000},"days_left":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"days_overdue":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"days_without_progress":{"b":[["T2026-0001","2026-09-30",0,0]],"v":263},"deferrals":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0},"expected":{"b":[["T2026-0001","2026-09-30",0,0]],"v":10000},"share":{"b":[["T2026-0001","2026-09-30",0,0]],"v":0}}}');
CREATE TABLE card (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  serial INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed','issued','lifted','withdrawn')),
  subject TEXT NOT NULL CHECK (subject IN ('unit','task')),
  subject_id INTEGER NOT NULL,
  colour TEXT NOT NULL,
  rules TEXT NOT NULL,
  evaluation INTEGER NOT NULL REFERENCES evaluation (id),
  proposed_on TEXT NOT NULL,
  issued_on TEXT,
  approved_by TEXT,
  appealed_on TEXT,
  appealed_by TEXT,
  appeal TEXT,
  decided_on TEXT,
  decision TEXT,
  lifted_on TEXT,
  lifted_by TEXT,
  lift_reason TEXT,
  last_event INTEGER NOT NULL
) STRICT;
INSERT INTO card VALUES(1,'2026Q3',1,'issued','unit',3,'yellow','plan-behind',1,'2026-11-23','2026-11-23','王主任',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,54);
INSERT INTO card VALUES(2,'2026Q3',2,'issued','unit',8,'yellow','plan-behind',1,'2026-11-23','2026-11-23','王主任',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,55);
CREATE TABLE frozen_report (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('weekly','quarterly','control')),
  plan INTEGER REFERENCES plan (id),
  year INTEGER NOT NULL,
  issue INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  period TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (length(from_day) = 10),
  until_day TEXT NOT NULL CHECK (length(until_day) = 10),
  log_position INTEGER NOT NULL,
  log_head TEXT NOT NULL,
  rules_version INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  frozen_by TEXT,
  because TEXT,
  sha256 TEXT NOT NULL,
  last_event INTEGER NOT NULL
) STRICT;
INSERT INTO frozen_report VALUES(1,'weekly',NULL,2026,46,1,'2026-W46','2026-11-09','2026-11-15',55,'55:e73a32d41e3075ad6627b5e089af7d41a7a5191f301c6ed74df6e5569a6af52c',2,'2026-11-23','王主任',NULL,'01af5ead2ce64805c88ce997978e7a1cc9ec2092cdf4f5c6415abcf67d7116b9',57);
INSERT INTO frozen_report VALUES(2,'quarterly',NULL,2026,1,1,'2026Q3','2026-07-01','2026-09-30',57,'57:217295873d70a7de256bb85114637bf1651f7782f02bb05c41d8e1134f6d1b4d',2,'2026-11-23','root',NULL,'91726b68f849e66606efa857851f3daa885ce0d40f4ce88802e0132de3cb4541',59);
CREATE TABLE report_figure (
  report INTEGER NOT NULL REFERENCES frozen_report (id),
  place INTEGER NOT NULL,
  part TEXT NOT NULL,
  line TEXT NOT NULL,
  figure TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (report, place)
) STRICT;
INSERT INTO report_figure VALUES(1,1,'overview','carried over','this_week','2');
INSERT INTO report_figure VALUES(1,2,'overview','carried over','of_major','1');
INSERT INTO report_figure VALUES(1,3,'overview','carried over','year_to_date','0');
INSERT INTO report_figure VALUES(1,4,'overview','plus late entries','this_week','0');
INSERT INTO report_figure VALUES(1,5,'overview','plus late entries','of_major','0');
INSERT INTO report_figure VALUES(1,6,'overview','plus or minus corrections','this_week','0');
INSERT INTO report_figure VALUES(1,7,'overview','plus or minus corrections','of_major','0');
INSERT INTO report_figure VALUES(1,8,'overview','plus found','this_week','0');
INSERT INTO report_figure VALUES(1,9,'overview','plus found','of_major','0');
INSERT INTO report_figure VALUES(1,10,'overview','plus found','year_to_date','3');
INSERT INTO report_figure VALUES(1,11,'overview','plus reopened','this_week','0');
INSERT INTO report_figure VALUES(1,12,'overview','plus reopened','of_major','0');
INSERT INTO report_figure VALUES(1,13,'overview','plus reopened','year_to_date','0');
INSERT INTO report_figure VALUES(1,14,'overview','less closed','this_week','0');
INSERT INTO report_figure VALUES(1,15,'overview','less closed','of_major','0');
INSERT INTO report_figure VALUES(1,16,'overview','less closed','year_to_date','1');
INSERT INTO report_figure VALUES(1,17,'overview','less voided','this_week','0');
INSERT INTO report_figure VALUES(1,18,'overview','less voided','of_major','0');
INSERT INTO report_figure VALUES(1,19,'overview','less voided','year_to_date','0');
INSERT INTO report_figure VALUES(1,20,'overview','open at the end','this_week','2');
INSERT INTO report_figure VALUES(1,21,'overview','open at the end','of_major','1');
INSERT INTO report_figure VALUES(1,22,'overview','open at the end','year_to_date','2');
INSERT INTO report_figure VALUES(1,23,'overview','reported fixed','this_week','0');
INSERT INTO report_figure VALUES(1,24,'overview','reported fixed','of_major','0');
INSERT INTO report_figure VALUES(1,25,'overview','reported fixed','year_to_date','1');
INSERT INTO report_figure VALUES(1,26,'overview','accepted','this_week','0');
INSERT INTO report_figure VALUES(1,27,'overview','accepted','of_major','0');
INSERT INTO report_figure VALUES(1,28,'overview','accepted','year_to_date','1');
INSERT INTO report_figure VALUES(1,29,'overview','no responsible unit','this_week','0');
INSERT INTO report_figure VALUES(1,30,'overview','no responsible unit','of_major','0');
INSERT INTO report_figure VALUES(1,31,'overview','not dispatched','this_week','0');
INSERT INTO report_figure VALUES(1,32,'overview','not dispatched','of_major','0');
INSERT INTO report_figure VALUES(1,33,'overview','in time','this_week','2');
INSERT INTO report_figure VALUES(1,34,'overview','in time','of_major','1');
INSERT INTO report_figure VALUES(1,35,'overview','due today','this_week','0');
INSERT INTO report_figure VALUES(1,36,'overview','due today','of_major','0');
INSERT INTO report_figure VALUES(1,37,'overview','overdue','this_week','0');
INSERT INTO report_figure VALUES(1,38,'overview','overdue','of_major','0');
INSERT INTO report_figure VALUES(1,39,'overview','suspended','this_week','0');
INSERT INTO report_figure VALUES(1,40,'overview','suspended','of_major','0');
INSERT INTO report_figure VALUES(1,41,'overview','no deadline','this_week','0');
INSERT INTO report_figure VALUES(1,42,'overview','no deadline','of_major','0');
INSERT INTO report_figure VALUES(1,43,'overview','awaiting acceptance','this_week','0');
INSERT INTO report_figure VALUES(1,44,'overview','awaiting acceptance','of_major','0');
INSERT INTO report_figure VALUES(1,45,'overview','accepted, not closed','this_week','0');
INSERT INTO report_figure VALUES(1,46,'overview','accepted, not closed','of_major','0');
INSERT INTO report_figure VALUES(1,47,'overview','open in all','this_week','2');
INSERT INTO report_figure VALUES(1,48,'overview','open in all','of_major','1');
INSERT INTO report_figure VALUES(1,49,'overview','rectification rate (accepted of those found in the period)','year_to_date','33.33%');
INSERT INTO report_figure VALUES(1,50,'overview','strike-off rate (closed of those found in the period)','year_to_date','33.33%');
INSERT INTO report_figure VALUES(1,51,'overview','on-time rate by the original deadline (of those due)','year_to_date','100.00%');
INSERT INTO report_figure VALUES(1,52,'overview','on-time rate by the granted deadline (of those due)','year_to_date','100.00%');
INSERT INTO report_figure VALUES(1,53,'by_territory','浙江省','found','0');
INSERT INTO report_figure VALUES(1,54,'by_territory','浙江省','fixed','0');
INSERT INTO report_figure VALUES(1,55,'by_territory','浙江省','closed','0');
INSERT INTO report_figure VALUES(1,56,'by_territory','浙江省','found_year','3');
INSERT INTO report_figure VALUES(1,57,'by_territory','浙江省','closed_year','1');
INSERT INTO report_figure VALUES(1,58,'by_territory','浙江省','open','2');
INSERT INTO report_figure VALUES(1,59,'by_territory','浙江省','open_own','0');
INSERT INTO report_figure VALUES(1,60,'by_territory','浙江省','open_major','1');
INSERT INTO report_figure VALUES(1,61,'by_territory','浙江省','unowned','0');
INSERT INTO report_figure VALUES(1,62,'by_territory','浙江省','undispatched','0');
INSERT INTO report_figure VALUES(1,63,'by_territory','浙江省','running','2');
INSERT INTO report_figure VALUES(1,64,'by_territory','浙江省','overdue','0');
INSERT INTO report_figure VALUES(1,65,'by_territory','浙江省','overdue_major','0');
INSERT INTO report_figure VALUES(1,66,'by_territory','浙江省','awaiting','0');
INSERT INTO report_figure VALUES(1,67,'by_territory','浙江省','other','0');
INSERT INTO report_figure VALUES(1,68,'by_territory','浙江省','rectification_rate','33.33%');
INSERT INTO report_figure VALUES(1,69,'by_territory','浙江省','strike_off_rate','33.33%');
INSERT INTO report_figure VALUES(1,70,'by_territory','浙江省','on_time_original','100.00%');
INSERT INTO report_figure VALUES(1,71,'by_territory','浙江省','on_time_granted','100.00%');
INSERT INTO report_figure VALUES(1,72,'by_territory','Total','found','0');
INSERT INTO report_figure VALUES(1,73,'by_territory','Total','fixed','0');
INSERT INTO report_figure VALUES(1,74,'by_territory','Total','closed','0');
INSERT INTO report_figure VALUES(1,75,'by_territory','Total','found_year','3');
INSERT INTO report_figure VALUES(1,76,'by_territory','Total','closed_year','1');
INSERT INTO report_figure VALUES(1,77,'by_territory','Total','open','2');
INSERT INTO report_figure VALUES(1,78,'by_territory','Total','open_own','0');
INSERT INTO report_figure VALUES(1,79,'by_territory','Total','open_major','1');
INSERT INTO report_figure VALUES(1,80,'by_territory','Total','unowned','0');
INSERT INTO report_figure VALUES(1,81,'by_territory','Total','undispatched','0');
INSERT INTO report_figure VALUES(1,82,'by_territory','Total','running','2');
INSERT INTO report_figure VALUES(1,83,'by_territory','Total','overdue','0');
INSERT INTO report_figure VALUES(1,84,'by_territory','Total','overdue_major','0');
INSERT INTO report_figure VALUES(1,85,'by_territory','Total','awaiting','0');
INSERT INTO report_figure VALUES(1,86,'by_territory','Total','other','0');
INSERT INTO report_figure VALUES(1,87,'by_territory','Total','rectification_rate','33.33%');
INSERT INTO report_figure VALUES(1,88,'by_territory','Total','strike_off_rate','33.33%');
INSERT INTO report_figure VALUES(1,89,'by_territory','Total','on_time_original','100.00%');
INSERT INTO report_figure VALUES(1,90,'by_territory','Total','on_time_granted','100.00%');
INSERT INTO report_figure VALUES(1,91,'by_sector','not assigned','found','0');
INSERT INTO report_figure VALUES(1,92,'by_sector','not assigned','fixed','0');
INSERT INTO report_figure VALUES(1,93,'by_sector','not assigned','closed','0');
INSERT INTO report_figure VALUES(1,94,'by_sector','not assigned','found_year','3');
INSERT INTO report_figure VALUES(1,95,'by_sector','not assigned','closed_year','1');
INSERT INTO report_figure VALUES(1,96,'by_sector','not assigned','open','2');
INSERT INTO report_figure VALUES(1,97,'by_sector','not assigned','open_major','1');
INSERT INTO report_figure VALUES(1,98,'by_sector','not assigned','unowned','0');
INSERT INTO report_figure VALUES(1,99,'by_sector','not assigned','undispatched','0');
INSERT INTO report_figure VALUES(1,100,'by_sector','not assigned','running','2');
INSERT INTO report_figure VALUES(1,101,'by_sector','not assigned','overdue','0');
INSERT INTO report_figure VALUES(1,102,'by_sector','not assigned','overdue_major','0');
INSERT INTO report_figure VALUES(1,103,'by_sector','not assigned','awaiting','0');
INSERT INTO report_figure VALUES(1,104,'by_sector','not assigned','other','0');
INSERT INTO report_figure VALUES(1,105,'by_sector','not assigned','rectification_rate','33.33%');
INSERT INTO report_figure VALUES(1,106,'by_sector','not assigned','strike_off_rate','33.33%');
INSERT INTO report_figure VALUES(1,107,'by_sector','not assigned','on_time_original','100.00%');
INSERT INTO report_figure VALUES(1,108,'by_sector','not assigned','on_time_granted','100.00%');
INSERT INTO report_figure VALUES(1,109,'by_sector','Total','found','0');
INSERT INTO report_figure VALUES(1,110,'by_sector','Total','fixed','0');
INSERT INTO report_figure VALUES(1,111,'by_sector','Total','closed','0');
INSERT INTO report_figure VALUES(1,112,'by_sector','Total','found_year','3');
INSERT INTO report_figure VALUES(1,113,'by_sector','Total','closed_year','1');
INSERT INTO report_figure VALUES(1,114,'by_sector','Total','open','2');
INSERT INTO report_figure VALUES(1,115,'by_sector','Total','open_major','1');
INSERT INTO report_figure VALUES(1,116,'by_sector','Total','unowned','0');
INSERT INTO report_figure VALUES(1,117,'by_sector','Total','undispatched','0');
INSERT INTO report_figure VALUES(1,118,'by_sector','Total','running','2');
INSERT INTO report_figure VALUES(1,119,'by_sector','Total','overdue','0');
INSERT INTO report_figure VALUES(1,120,'by_sector','Total','overdue_major','0');
INSERT INTO report_figure VALUES(1,121,'by_sector','Total','awaiting','0');
INSERT INTO report_figure VALUES(1,122,'by_sector','Total','other','0');
INSERT INTO report_figure VALUES(1,123,'by_sector','Total','rectification_rate','33.33%');
INSERT INTO report_figure VALUES(1,124,'by_sector','Total','strike_off_rate','33.33%');
INSERT INTO report_figure VALUES(1,125,'by_sector','Total','on_time_original','100.00%');
INSERT INTO report_figure VALUES(1,126,'by_sector','Total','on_time_granted','100.00%');
INSERT INTO report_figure VALUES(2,1,'ranking','绍兴市','group','government, city');
INSERT INTO report_figure VALUES(2,2,'ranking','绍兴市','place','1');
INSERT INTO report_figure VALUES(2,3,'ranking','绍兴市','on_time_rate','0.00%');
INSERT INTO report_figure VALUES(2,4,'ranking','绍兴市','plan_behind','100.00%');
INSERT INTO report_figure VALUES(2,5,'ranking','绍兴市','overdue','0');
INSERT INTO report_figure VALUES(2,6,'ranking','嵊州市','group','government, county');
INSERT INTO report_figure VALUES(2,7,'ranking','嵊州市','place','1');
INSERT INTO report_figure VALUES(2,8,'ranking','嵊州市','on_time_rate','0.00%');
INSERT INTO report_figure VALUES(2,9,'ranking','嵊州市','plan_behind','100.00%');
INSERT INTO report_figure VALUES(2,10,'ranking','嵊州市','overdue','0');
INSERT INTO report_figure VALUES(2,11,'figures','绍兴市','colour','▲ 黄牌');
INSERT INTO report_figure VALUES(2,12,'figures','绍兴市','open','0');
INSERT INTO report_figure VALUES(2,13,'figures','绍兴市','overdue','0');
INSERT INTO report_figure VALUES(2,14,'figures','绍兴市','overdue_major','0');
INSERT INTO report_figure VALUES(2,15,'figures','绍兴市','due','1');
INSERT INTO report_figure VALUES(2,16,'figures','绍兴市','in_time','0');
INSERT INTO report_figure VALUES(2,17,'figures','绍兴市','on_time_rate','0.00%');
INSERT INTO report_figure VALUES(2,18,'figures','绍兴市','tasks','1');
INSERT INTO report_figure VALUES(2,19,'figures','绍兴市','tasks_due','1');
INSERT INTO report_figure VALUES(2,20,'figures','绍兴市','tasks_overdue','0');
INSERT INTO report_figure VALUES(2,21,'figures','绍兴市','tasks_behind','1');
INSERT INTO report_figure VALUES(2,22,'figures','绍兴市','plan_expected','100.00%');
INSERT INTO report_figure VALUES(2,23,'figures','绍兴市','plan_actual','0.00%');
INSERT INTO report_figure VALUES(2,24,'figures','绍兴市','plan_behind','100.00%');
INSERT INTO report_figure VALUES(2,25,'figures','嵊州市','colour','▲ 黄牌');
INSERT INTO report_figure VALUES(2,26,'figures','嵊州市','open','0');
INSERT INTO report_figure VALUES(2,27,'figures','嵊州市','overdue','0');
INSERT INTO report_figure VALUES(2,28,'figures','嵊州市','overdue_major','0');
INSERT INTO report_figure VALUES(2,29,'figures','嵊州市','due','1');
INSERT INTO report_figure VALUES(2,30,'figures','嵊州市','in_time','0');
INSERT INTO report_figure VALUES(2,31,'figures','嵊州市','on_time_rate','0.00%');
INSERT INTO report_figure VALUES(2,32,'figures','嵊州市','tasks','1');
INSERT INTO report_figure VALUES(2,33,'figures','嵊州市','tasks_due','1');
INSERT INTO report_figure VALUES(2,34,'figures','嵊州市','tasks_overdue','0');
INSERT INTO report_figure VALUES(2,35,'figures','嵊州市','tasks_behind','1');
INSERT INTO report_figure VALUES(2,36,'figures','嵊州市','plan_expected','100.00%');
INSERT INTO report_figure VALUES(2,37,'figures','嵊州市','plan_actual','0.00%');
INSERT INTO report_figure VALUES(2,38,'figures','嵊州市','plan_behind','100.00%');
INSERT INTO report_figure VALUES(2,39,'figures','越城区','colour','no card');
INSERT INTO report_figure VALUES(2,40,'figures','越城区','open','0');
INSERT INTO report_figure VALUES(2,41,'figures','越城区','overdue','0');
INSERT INTO report_figure VALUES(2,42,'figures','越城区','overdue_major','0');
INSERT INTO report_figure VALUES(2,43,'figures','越城区','due','0');
INSERT INTO report_figure VALUES(2,44,'figures','越城区','in_time','0');
INSERT INTO report_figure VALUES(2,45,'figures','越城区','tasks','0');
INSERT INTO report_figure VALUES(2,46,'figures','越城区','tasks_due','0');
INSERT INTO report_figure VALUES(2,47,'figures','越城区','tasks_overdue','0');
INSERT INTO report_figure VALUES(2,48,'figures','越城区','tasks_behind','0');
INSERT INTO report_figure VALUES(2,49,'figures','柯桥区','colour','no card');
INSERT INTO report_figure VALUES(2,50,'figures','柯桥区','open','0');
INSERT INTO report_figure VALUES(2,51,'figures','柯桥区','overdue','0');
INSERT INTO report_figure VALUES(2,52,'figures','柯桥区','overdue_major','0');
INSERT INTO report_figure VALUES(2,53,'figures','柯桥区','due','0');
INSERT INTO report_figure VALUES(2,54,'figures','柯桥区','in_time','0');
INSERT INTO report_figure VALUES(2,55,'figures','柯桥区','tasks','0');
INSERT INTO report_figure VALUES(2,56,'figures','柯桥区','tasks_due','0');
INSERT INTO report_figure VALUES(2,57,'figures','柯桥区','tasks_overdue','0');
INSERT INTO report_figure VALUES(2,58,'figures','柯桥区','tasks_behind','0');
INSERT INTO report_figure VALUES(2,59,'figures','上虞区','colour','no card');
INSERT INTO report_figure VALUES(2,60,'figures','上虞区','open','0');
INSERT INTO report_figure VALUES(2,61,'figures','上虞区','overdue','0');
INSERT INTO report_figure VALUES(2,62,'figures','上虞区','overdue_major','0');
INSERT INTO report_figure VALUES(2,63,'figures','上虞区','due','0');
INSERT INTO report_figure VALUES(2,64,'figures','上虞区','in_time','0');
INSERT INTO report_figure VALUES(2,65,'figures','上虞区','tasks','0');
INSERT INTO report_figure VALUES(2,66,'figures','上虞区','tasks_due','0');
INSERT INTO report_figure VALUES(2,67,'figures','上虞区','tasks_overdue','0');
INSERT INTO report_figure VALUES(2,68,'figures','上虞区','tasks_behind','0');
INSERT INTO report_figure VALUES(2,69,'figures','诸暨市','colour','no card');
INSERT INTO report_figure VALUES(2,70,'figures','诸暨市','open','0');
INSERT INTO report_figure VALUES(2,71,'figures','诸暨市','overdue','0');
INSERT INTO report_figure VALUES(2,72,'figures','诸暨市','overdue_major','0');
INSERT INTO report_figure VALUES(2,73,'figures','诸暨市','due','0');
INSERT INTO report_figure VALUES(2,74,'figures','诸暨市','in_time','0');
INSERT INTO report_figure VALUES(2,75,'figures','诸暨市','tasks','0');
INSERT INTO report_figure VALUES(2,76,'figures','诸暨市','tasks_due','0');
INSERT INTO report_figure VALUES(2,77,'figures','诸暨市','tasks_overdue','0');
INSERT INTO report_figure VALUES(2,78,'figures','诸暨市','tasks_behind','0');
INSERT INTO report_figure VALUES(2,79,'figures','新昌县','colour','no card');
INSERT INTO report_figure VALUES(2,80,'figures','新昌县','open','0');
INSERT INTO report_figure VALUES(2,81,'figures','新昌县','overdue','0');
INSERT INTO report_figure VALUES(2,82,'figures','新昌县','overdue_major','0');
INSERT INTO report_figure VALUES(2,83,'figures','新昌县','due','0');
INSERT INTO report_figure VALUES(2,84,'figures','新昌县','in_time','0');
INSERT INTO report_figure VALUES(2,85,'figures','新昌县','tasks','0');
INSERT INTO report_figure VALUES(2,86,'figures','新昌县','tasks_due','0');
INSERT INTO report_figure VALUES(2,87,'figures','新昌县','tasks_overdue','0');
INSERT INTO report_figure VALUES(2,88,'figures','新昌县','tasks_behind','0');
CREATE TABLE order_paper (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft','submitted','approved','issued','closed','withdrawn','superseded','voided')),
  subject TEXT NOT NULL,
  basis TEXT,
  source TEXT,
  source_by TEXT,
  source_on TEXT,
  requirements TEXT,
  due TEXT,
  due_on TEXT CHECK (length(due_on) = 10),
  document TEXT,
  series TEXT,
  series_year INTEGER,
  series_number INTEGER,
  drafted_on TEXT NOT NULL,
  drafted_by TEXT,
  submitted_on TEXT,
  submitted_by TEXT,
  approved_on TEXT,
  approved_by TEXT,
  rejected_on TEXT,
  reject_reason TEXT,
  issued_on TEXT,
  issued_by TEXT,
  parent INTEGER REFERENCES order_paper (id),
  ended_on TEXT,
  end_reason TEXT,
  rules_version INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL, attachments TEXT, ladder TEXT CHECK (ladder IN ('matter','unit')), rung INTEGER, grounds TEXT, due_counted TEXT, undone INTEGER, urgency TEXT, incoming INTEGER REFERENCES paper (id),
  CHECK (state NOT IN ('issued','closed') OR (issued_on IS NOT NULL AND document IS NOT NULL))
) STRICT;
INSERT INTO order_paper VALUES(1,2026,1,'supervision','draft','督办','系统预设规则',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23','root',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,'2026-11-23',70,NULL,'matter',2,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE order_recipient (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES order_paper (id),
  unit INTEGER NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL CHECK (role IN ('lead','assisting','copy')),
  state TEXT NOT NULL CHECK (state IN ('waiting','delivered','signed','feedback','returned','done','reassigned')),
  delivered_on TEXT,
  delivered_how TEXT,
  delivered_to TEXT,
  sign_due TEXT,
  signed_on TEXT,
  sign_mode TEXT CHECK (sign_mode IN ('signed','refused','proxy')),
  signed_by TEXT,
  witness TEXT,
  feedback_due TEXT,
  feedback_on TEXT,
  feedback TEXT,
  feedback_by TEXT,
  returned_on TEXT,
  return_reason TEXT,
  returns INTEGER,
  done_on TEXT,
  done_by TEXT,
  moved_to INTEGER REFERENCES order_recipient (id),
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, sign_counted TEXT, feedback_counted TEXT, undone INTEGER) STRICT;
INSERT INTO order_recipient VALUES(1,1,8,'lead','waiting',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',71,NULL,NULL,NULL);
CREATE TABLE order_item (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES order_paper (id),
  subject TEXT NOT NULL CHECK (subject IN ('hazard','task')),
  subject_id INTEGER NOT NULL,
  unit INTEGER REFERENCES unit (id),
  due TEXT,
  due_on TEXT CHECK (length(due_on) = 10),
  dispatched INTEGER,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, due_counted TEXT) STRICT;
INSERT INTO order_item VALUES(1,1,'hazard',4,8,NULL,NULL,NULL,'2026-11-23',72,NULL);
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('letter','feedback','before','after','document')),
  subject TEXT NOT NULL CHECK (subject IN ('hazard','order','recipient','paper')),
  subject_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  on_day TEXT NOT NULL,
  by TEXT,
  note TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, undone INTEGER) STRICT;
CREATE TABLE listing (
  id INTEGER PRIMARY KEY,
  hazard INTEGER NOT NULL REFERENCES hazard (id),
  body TEXT NOT NULL,
  own INTEGER,
  level TEXT NOT NULL CHECK (level IN ('national','province','city','county','town')),
  document TEXT,
  batch TEXT,
  listed_on TEXT NOT NULL,
  until TEXT NOT NULL CHECK (length(until) = 10),
  publish_due TEXT,
  published_on TEXT,
  previous INTEGER REFERENCES listing (id),
  ended_by TEXT CHECK (ended_by IN ('relisted','delisted')),
  ended_on TEXT,
  end_document TEXT,
  because TEXT,
  by TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL, publish_counted TEXT, undone INTEGER,
  CHECK ((ended_by IS NULL) = (ended_on IS NULL))
) STRICT;
INSERT INTO listing VALUES(1,4,'省安委会',NULL,'city','浙安委〔2026〕20号',NULL,'2026-11-23','2027-01-15',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'root','2026-11-23',67,NULL,NULL);
CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  issuer TEXT NOT NULL,
  document TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  due_on TEXT,
  note TEXT,
  by TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, undone INTEGER, year INTEGER, serial INTEGER, subject TEXT, received_on TEXT, reply_due TEXT, reply_counted TEXT, handle_by TEXT, replied_on TEXT, replied_by TEXT) STRICT;
INSERT INTO paper VALUES(1,'责令限期整改指令书','嵊州市应急管理局','（嵊）应急责改〔2026〕5号','2026-11-20',NULL,NULL,'root','2026-11-23',78,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO paper VALUES(2,'来文','国务院安委办','安委办函〔2026〕88号','2026-11-18',NULL,NULL,'root','2026-11-24',138,NULL,2026,1,'消防检查','2026-11-24','2026-12-04',NULL,NULL,NULL,NULL);
CREATE TABLE paper_link (
  id INTEGER PRIMARY KEY,
  paper INTEGER NOT NULL REFERENCES paper (id),
  hazard INTEGER NOT NULL REFERENCES hazard (id),
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, undone INTEGER) STRICT;
INSERT INTO paper_link VALUES(1,1,4,'2026-11-23',79,NULL);
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('interview','bulletin','veto','statement')),
  state TEXT NOT NULL CHECK (state IN ('owed','approved','notified','held','done','lifted')),
  unit INTEGER NOT NULL REFERENCES unit (id),
  person TEXT,
  reason TEXT,
  basis TEXT,
  letter INTEGER REFERENCES order_paper (id),
  about_year INTEGER,
  from_on TEXT,
  until_on TEXT,
  freezes TEXT,
  added_on TEXT NOT NULL,
  approved_on TEXT,
  approved_by TEXT,
  notified_on TEXT,
  notified_how TEXT,
  held_on TEXT,
  held_by TEXT,
  report_due TEXT,
  report_on TEXT,
  report TEXT,
  lifted_on TEXT,
  lift_reason TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, report_counted TEXT, undone INTEGER) STRICT;
INSERT INTO account VALUES(1,2026,1,'interview','notified',8,NULL,'连续黄牌',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23','2026-11-23','王主任','2026-11-23','OA',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',76,NULL,NULL);
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  person INTEGER REFERENCES person (id),
  name TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned','attempting','sent','deferred','failed','unknown','cancelled')),
  reason TEXT,
  tries INTEGER,
  next_try TEXT,
  planned_at TEXT NOT NULL,
  attempted_at TEXT,
  ended_at TEXT,
  subject TEXT,
  told TEXT,
  run INTEGER NOT NULL,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
) STRICT;
INSERT INTO delivery VALUES(1,'11b9b2185d975a1b49c19edd',2,'孙某','file',NULL,'sent',NULL,1,NULL,'2026-11-27T08:44:24Z','2026-11-27T08:44:24Z','2026-11-27T08:44:24Z','[绍兴市安委办] matters to attend to: 2, overdue: 1 (2026-11-23)','T2026-0001 +28; C2026Q3-0002 0',1,'2026-11-23',92);
INSERT INTO delivery VALUES(2,'71d553e8b1f09d76a29ad2b3',NULL,'绍兴市安委办','file',NULL,'sent',NULL,1,NULL,'2026-11-27T08:44:24Z','2026-11-27T08:44:24Z','2026-11-27T08:44:24Z','[绍兴市安委办] matters to attend to: 2, overdue: 1 (2026-11-23)','C2026Q3-0001 0; T2026-0001 +28',1,'2026-11-23',96);
CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  clock TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  version TEXT NOT NULL,
  person INTEGER NOT NULL,
  channel TEXT NOT NULL,
  milestone INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned','superseded','cancelled','suppressed')),
  delivery INTEGER REFERENCES delivery (id),
  number TEXT NOT NULL,
  unit INTEGER,
  because TEXT,
  decided_on TEXT NOT NULL,
  run INTEGER NOT NULL,
  UNIQUE (clock, subject, subject_id, version, person, channel, milestone)
) STRICT;
INSERT INTO notice VALUES(1,'task','task',1,'2026-09-30/2026-01-10',2,'file',-15,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(2,'task','task',1,'2026-09-30/2026-01-10',2,'file',-7,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(3,'task','task',1,'2026-09-30/2026-01-10',2,'file',-3,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(4,'task','task',1,'2026-09-30/2026-01-10',2,'file',-1,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(5,'task','task',1,'2026-09-30/2026-01-10',2,'file',0,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(6,'task','task',1,'2026-09-30/2026-01-10',2,'file',1,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(7,'task','task',1,'2026-09-30/2026-01-10',2,'file',3,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(8,'task','task',1,'2026-09-30/2026-01-10',2,'file',7,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(9,'task','task',1,'2026-09-30/2026-01-10',2,'file',14,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(10,'task','task',1,'2026-09-30/2026-01-10',2,'file',28,'planned',1,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(11,'task','task',1,'2026-09-30/2026-01-10',0,'file',3,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(12,'task','task',1,'2026-09-30/2026-01-10',0,'file',7,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(13,'task','task',1,'2026-09-30/2026-01-10',0,'file',14,'superseded',NULL,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(14,'task','task',1,'2026-09-30/2026-01-10',0,'file',28,'planned',2,'T2026-0001',8,NULL,'2026-11-23',1);
INSERT INTO notice VALUES(15,'card','card',1,'2026-11-23',0,'file',0,'planned',2,'C2026Q3-0001',3,'unreachable','2026-11-23',1);
INSERT INTO notice VALUES(16,'card','card',2,'2026-11-23',2,'file',0,'planned',1,'C2026Q3-0002',8,NULL,'2026-11-23',1);
CREATE TABLE mute (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  until TEXT NOT NULL CHECK (length(until) = 10),
  because TEXT NOT NULL,
  by TEXT,
  ended_on TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
) STRICT;
CREATE TABLE notify_mark (
  id INTEGER PRIMARY KEY,
  last_day TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  rules_version INTEGER NOT NULL,
  run INTEGER NOT NULL
) STRICT;
INSERT INTO notify_mark VALUES(1,'2026-11-23',88,4,1);
CREATE TABLE seal (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  rows INTEGER NOT NULL,
  sum TEXT NOT NULL CHECK (length(sum) = 64),
  event INTEGER NOT NULL
) STRICT;
INSERT INTO seal VALUES(1,'notice',16,'4ab3131b6ed208bca58b48e93120186ca0936252716951ee949eb58d1f4cacf0',98);
INSERT INTO seal VALUES(2,'notify_mark',1,'e49ad5c70e592ffd99469ac6f19c42e12d23069f25405f42bc985b0f28b29076',99);
CREATE TABLE IF NOT EXISTS "hazard" (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  ledger TEXT NOT NULL,
  ref TEXT,
  state TEXT NOT NULL CHECK (state IN ('registered','dispatched','rectifying','fixed','accepted','closed','voided')),
  mode TEXT NOT NULL CHECK (mode IN ('own','reported')),
  found_on TEXT NOT NULL CHECK (length(found_on) = 10),
  source TEXT,
  source_number TEXT,
  round TEXT,
  inspectors TEXT,
  site INTEGER REFERENCES unit (id),
  place TEXT,
  territory INTEGER REFERENCES unit (id),
  sector TEXT,
  problem TEXT NOT NULL,
  cause TEXT,
  grade TEXT NOT NULL CHECK (grade IN ('ordinary','major')),
  grade_clause TEXT,
  risk_colour TEXT,
  measure TEXT,
  responsible INTEGER REFERENCES unit (id),
  responsible_person TEXT,
  responsible_phone TEXT,
  supervising INTEGER REFERENCES unit (id),
  supervising_person TEXT,
  assisting TEXT,
  dispatched_on TEXT,
  dispatch_document TEXT,
  clock_origin TEXT CHECK (clock_origin IN ('written','policy')),
  policy TEXT,
  policy_length TEXT,
  policy_roll INTEGER CHECK (policy_roll = 1),
  clock_start TEXT,
  written_on TEXT,
  baseline_on TEXT,
  raw_on TEXT,
  due_on TEXT CHECK (length(due_on) = 10),
  provisional INTEGER,
  calendar_version INTEGER,
  suspended_from TEXT,
  suspended_until TEXT,
  was_overdue INTEGER,
  plan_responsibility TEXT,
  plan_measures TEXT,
  plan_funds TEXT,
  plan_time_limit TEXT,
  plan_contingency TEXT,
  funds INTEGER,
  interim_protection TEXT,
  plan_on TEXT,
  progress TEXT,
  unfinished_reason TEXT,
  next_step TEXT,
  done TEXT,
  fixed_on TEXT,
  fixed_by TEXT,
  acceptance_due TEXT,
  accepted_by TEXT,
  accepted_on TEXT,
  closed_on TEXT,
  closed_by TEXT,
  waited INTEGER,
  voided_on TEXT,
  void_reason TEXT,
  reopenings INTEGER,
  rejections INTEGER,
  extensions INTEGER,
  steps INTEGER,
  asked_until TEXT,
  asked_on TEXT,
  remarks TEXT,
  recorded_on TEXT NOT NULL,
  import_event INTEGER,
  last_event INTEGER NOT NULL,
  listed_by TEXT,
  listed_until TEXT,
  acceptance_counted TEXT,
  limit_text TEXT,
  told_on TEXT, undone INTEGER, round_id INTEGER REFERENCES inspection_round (id), origin TEXT, repeat_of TEXT,
  CHECK (state <> 'closed' OR closed_on IS NOT NULL OR told_on IS NOT NULL),
  CHECK (closed_on IS NULL OR state IN ('closed','voided')),
  CHECK ((state = 'voided') = (voided_on IS NOT NULL))
) STRICT;
INSERT INTO hazard VALUES(1,2026,1,'own','A1','fixed','own','2026-11-01','暗访',NULL,NULL,NULL,10,NULL,8,NULL,'安全出口锁闭',NULL,'ordinary',NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,'2026-11-02',NULL,'policy','city-60','60d',1,'2026-11-02',NULL,'2027-01-01',NULL,'2027-01-31',NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'已开通','2026-11-23','孙某@嵊州市','2026-12-03',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,3,NULL,NULL,NULL,'2026-11-23',28,36,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO hazard VALUES(2,2026,2,'own','A2','voided','own','2026-10-01','暗访',NULL,NULL,NULL,11,NULL,8,NULL,'消火栓无水',NULL,'major',NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,'2026-10-02',NULL,'written',NULL,NULL,NULL,'2026-10-02','2026-11-20','2026-11-20',NULL,'2026-11-20',NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23','试',NULL,NULL,NULL,2,NULL,NULL,NULL,'2026-11-23',30,38,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO hazard VALUES(3,2026,3,'own','A3','closed','own','2026-09-01','暗访',NULL,NULL,NULL,12,NULL,7,NULL,'配电箱未接地',NULL,'ordinary',NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,'2026-09-02',NULL,'policy','city-60','60d',1,'2026-09-02',NULL,'2026-11-02','2026-11-01','2026-11-02',NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-09-20',NULL,NULL,'刘某','2026-09-21','2026-09-22',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',32,32,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO hazard VALUES(4,2026,4,'own','A9','dispatched','own','2026-11-23','暗访',NULL,NULL,NULL,NULL,NULL,8,NULL,'边坡开裂',NULL,'ordinary',NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,'2026-11-23',NULL,'policy','city-60','60d',1,'2026-11-23',NULL,'2027-01-22',NULL,'2027-01-22',1,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,'2026-11-23',NULL,68,'省安委会','2027-01-15',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO hazard VALUES(5,2026,5,'own',NULL,'fixed','own','2026-11-23','暗访',NULL,NULL,NULL,NULL,NULL,8,NULL,'门锁',NULL,'ordinary',NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,'2026-11-23',NULL,'policy','city-60','60d',1,'2026-11-23',NULL,'2027-01-22',NULL,'2027-01-22',1,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'已修','2026-11-23','张某','2026-12-03',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL,NULL,'2026-11-23',NULL,105,NULL,NULL,'2026-11-23 10d roll calendar 8',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO hazard VALUES(6,2026,6,'词','T1','fixed','own','2026-11-01','暗访',NULL,NULL,NULL,NULL,NULL,8,NULL,'无日期',NULL,'ordinary',NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,'2026-11-02',NULL,'written',NULL,NULL,NULL,'2026-11-02','2026-11-02','2026-11-02',NULL,'2026-11-02',NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-12-03',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',107,107,NULL,NULL,'2026-11-23 10d roll calendar 8','立即整改','2026-11-23',NULL,NULL,NULL,NULL);
INSERT INTO hazard VALUES(7,2026,7,'词','T2','closed','own','2026-11-01','暗访',NULL,NULL,NULL,NULL,NULL,8,NULL,'无日期二',NULL,'ordinary',NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,'2026-11-02',NULL,'written',NULL,NULL,NULL,'2026-11-02','2026-12-01','2026-12-01',NULL,'2026-12-01',NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',108,108,NULL,NULL,NULL,NULL,'2026-11-23',NULL,NULL,NULL,NULL);
INSERT INTO hazard VALUES(8,2026,8,'own',NULL,'voided','own','2026-11-23','暗访',NULL,NULL,NULL,NULL,NULL,8,NULL,'撤销的',NULL,'ordinary',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23','撤销 116',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',NULL,119,NULL,NULL,NULL,NULL,NULL,116,NULL,NULL,NULL);
INSERT INTO hazard VALUES(9,2026,9,'own',NULL,'registered','own','2026-11-12','明查',NULL,'第4期','张某、李某',10,NULL,8,NULL,'灭火器压力不足',NULL,'ordinary',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',NULL,136,NULL,NULL,NULL,NULL,NULL,NULL,1,'I2026-0001',NULL);
CREATE TABLE IF NOT EXISTS "task" (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  plan INTEGER NOT NULL REFERENCES plan (id),
  ref TEXT,
  state TEXT NOT NULL CHECK (state IN ('open','in_progress','claimed_done','verified','closed','voided')),
  sector TEXT,
  problem TEXT,
  measure TEXT NOT NULL,
  lead INTEGER REFERENCES unit (id),
  assisting TEXT,
  person TEXT,
  phone TEXT,
  origin TEXT,
  time_limit TEXT,
  precision TEXT CHECK (precision IN ('day','month','quarter','half','year','standing','immediate')),
  clock_start TEXT,
  baseline_on TEXT,
  due_on TEXT CHECK (length(due_on) = 10),
  was_overdue INTEGER,
  indicator TEXT,
  indicator_unit TEXT,
  target TEXT,
  actual TEXT,
  planned TEXT,
  share INTEGER,
  progress_on TEXT,
  progress TEXT,
  evidence TEXT,
  done_on TEXT,
  done TEXT,
  done_by TEXT,
  acceptance_due TEXT,
  verified_by TEXT,
  verified_on TEXT,
  closed_on TEXT,
  closed_by TEXT,
  waited INTEGER,
  voided_on TEXT,
  void_reason TEXT,
  rejections INTEGER,
  deferrals INTEGER,
  steps INTEGER,
  asked_until TEXT,
  asked_on TEXT,
  remarks TEXT,
  recorded_on TEXT NOT NULL,
  import_event INTEGER,
  last_event INTEGER NOT NULL,
  acceptance_counted TEXT, undone INTEGER,
  CHECK (state <> 'closed' OR closed_on IS NOT NULL),
  CHECK (closed_on IS NULL OR state IN ('closed','voided')),
  CHECK ((state = 'voided') = (voided_on IS NOT NULL))
) STRICT;
INSERT INTO task VALUES(1,2026,1,1,NULL,'in_progress',NULL,NULL,'通道整治',8,NULL,NULL,NULL,NULL,'2026年9月底','month','2026-01-10','2026-09-30','2026-09-30',NULL,NULL,NULL,NULL,NULL,NULL,4000,'2026-11-22',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,'2026-01-10',NULL,48,NULL,NULL);
CREATE TABLE form_sent (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  code TEXT NOT NULL,
  definition INTEGER NOT NULL REFERENCES definition (id),
  unit INTEGER NOT NULL REFERENCES unit (id),
  made_on TEXT NOT NULL,
  due_on TEXT,
  rows INTEGER,
  locked TEXT NOT NULL,
  returned_on TEXT,
  signer TEXT,
  nil INTEGER CHECK (nil = 1),
  answers TEXT,
  times INTEGER,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, undone INTEGER) STRICT;
INSERT INTO form_sent VALUES(1,'c72d7d955e0019ee5a19bde2','hazard-feedback',1,8,'2026-11-23',NULL,1,'60380b76c44d21a3d5b049f9011db82295d20f2e07936084f5c61ffdf5d89c0b',NULL,NULL,NULL,NULL,NULL,'2026-11-23',111,NULL);
CREATE TABLE delegation (
  id INTEGER PRIMARY KEY,
  principal INTEGER NOT NULL REFERENCES person (id),
  deputy INTEGER NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  rights TEXT,
  document TEXT,
  ended_on TEXT,
  ended_by TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
) STRICT;
INSERT INTO delegation VALUES(1,4,5,'2026-11-28','2026-12-20',NULL,NULL,NULL,NULL,'2026-11-28',128);
CREATE TABLE break_glass (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id),
  login TEXT,
  command TEXT NOT NULL,
  reason TEXT NOT NULL,
  done_on TEXT NOT NULL,
  confirm_by TEXT NOT NULL,
  confirmed_on TEXT,
  confirmed_by TEXT,
  confirm_reason TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL
, confirm_counted TEXT) STRICT;
CREATE TABLE inspection_round (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  theme TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('announced','unannounced','special','comprehensive','patrol','holiday','lookback')),
  state TEXT NOT NULL CHECK (state IN ('planned','running','closed','voided')),
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  lead TEXT,
  team TEXT,
  basis TEXT,
  remarks TEXT,
  film_on TEXT,
  film_to TEXT,
  opened_on TEXT,
  closed_on TEXT,
  closed_by TEXT,
  for_period TEXT,
  ended_because TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  undone INTEGER
) STRICT;
INSERT INTO inspection_round VALUES(1,2026,4,'冬季消防','announced','running','2026-11-09','2026-11-20','张某','张某;李某',NULL,NULL,NULL,NULL,'2026-11-12',NULL,NULL,NULL,NULL,'2026-11-23',134,NULL);
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  round INTEGER REFERENCES inspection_round (id),
  kind TEXT NOT NULL CHECK (kind IN ('announced','unannounced','special','comprehensive','patrol','holiday','lookback')),
  state TEXT NOT NULL CHECK (state IN ('planned','made','called-off')),
  site INTEGER REFERENCES unit (id),
  territory INTEGER REFERENCES unit (id),
  planned_on TEXT,
  made_on TEXT,
  from_time TEXT,
  to_time TEXT,
  inspectors TEXT,
  paper TEXT,
  nil INTEGER CHECK (nil = 1),
  drawn INTEGER CHECK (drawn = 1),
  ended_on TEXT,
  ended_by TEXT,
  called_off_on TEXT,
  called_off_because TEXT,
  remarks TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  undone INTEGER,
  CHECK ((state = 'made') = (made_on IS NOT NULL)),
  CHECK (site IS NOT NULL OR territory IS NOT NULL)
) STRICT;
INSERT INTO inspection VALUES(1,2026,1,1,'announced','made',10,8,'2026-11-12','2026-11-12',NULL,NULL,'张某;李某',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23',135,NULL);
CREATE TABLE secret_visit (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES inspection_round (id),
  sequence INTEGER NOT NULL,
  body TEXT NOT NULL,
  body_sha256 TEXT NOT NULL CHECK (length(body_sha256) = 64),
  made INTEGER REFERENCES inspection (id),
  replaced INTEGER,
  called_off INTEGER CHECK (called_off = 1),
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  undone INTEGER
) STRICT;
CREATE TABLE visit_answer (
  id INTEGER PRIMARY KEY,
  visit INTEGER NOT NULL REFERENCES inspection (id),
  definition INTEGER NOT NULL REFERENCES definition (id),
  item TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes','no','na')),
  note TEXT,
  finding TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  undone INTEGER
) STRICT;
CREATE TABLE draw (
  id INTEGER PRIMARY KEY,
  drawn_from TEXT NOT NULL CHECK (drawn_from IN ('lookback','sites','people')),
  label TEXT NOT NULL,
  seed TEXT NOT NULL,
  share INTEGER NOT NULL,
  least INTEGER,
  rules INTEGER,
  log_position INTEGER NOT NULL,
  size INTEGER NOT NULL,
  population TEXT NOT NULL,
  population_sha256 TEXT NOT NULL CHECK (length(population_sha256) = 64),
  drawn TEXT,
  left_out TEXT,
  drawn_on TEXT NOT NULL,
  drawn_by TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  undone INTEGER
) STRICT;
CREATE TABLE lookback (
  id INTEGER PRIMARY KEY,
  hazard INTEGER NOT NULL REFERENCES hazard (id),
  draw INTEGER REFERENCES draw (id),
  looked_on TEXT NOT NULL,
  looked_by TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('holds','recurrence','not-held','gone')),
  evidence TEXT,
  closed_on TEXT,
  closed_by TEXT,
  unit INTEGER REFERENCES unit (id),
  determined_on TEXT,
  determined_by TEXT,
  determined_because TEXT,
  determined_evidence TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  undone INTEGER,
  CHECK (determined_on IS NULL OR result = 'not-held')
) STRICT;
CREATE TABLE owed (
  id INTEGER PRIMARY KEY,
  definition INTEGER NOT NULL REFERENCES definition (id),
  code TEXT NOT NULL,
  unit INTEGER REFERENCES unit (id),
  subject TEXT,
  period TEXT,
  from_on TEXT NOT NULL,
  to_on TEXT,
  due_on TEXT NOT NULL,
  due_counted TEXT,
  opened_on TEXT NOT NULL,
  excused_on TEXT,
  excused_by TEXT,
  excused_because TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  undone INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS "definition" (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('form','checklist','owed','headings')),
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  loaded_on TEXT NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  body TEXT NOT NULL,
  from_period TEXT,
  by_document TEXT,
  recorded_on TEXT NOT NULL,
  last_event INTEGER NOT NULL,
  undone INTEGER
) STRICT;
INSERT INTO definition VALUES(1,'form','hazard-feedback',1,'2026-11-23','hazard-feedback.yaml','d528f98fecef8ce3097d885b2d395df69ba99c903e922428f83f1664a3aa59da',replace('# 隐患整改反馈表: what a unit reports of the hazards it has in hand. A tool over items already dispatched: it needs no adoption.\nform: hazard-feedback\nzh: 隐患整改情况反馈表\nen: Hazard feedback form\nbasis: 本工具默认\nrows: {kind: items, of: hazards, where: [state = open], unit: responsible}\ncolumns:\n  - {code: number, fact: number, width: 12}\n  - {code: problem, fact: problem, width: 30}\n  - {code: site, fact: site, width: 20}\n  - {code: due_on, fact: due_on, width: 12}\n  - {code: done, zh: 整改情况, en: What was done, type: text, width: 28}\n  - {code: fixed_on, zh: 整改完成日期, en: Fixed on, type: date, width: 13}\n  - {code: extend_to, zh: 延期申请至, en: Extension asked until, type: date, width: 13}\n  - {code: why, zh: 延期理由, en: Reason for the extension, type: text, width: 20}\nnotes:\n  - 只填白色格；灰色格已锁定，不要改动、增删行。\n  - 填了“整改完成日期”即为申请验收，同时写明整改情况。\n  - 需要延期的，填“延期申请至”和“延期理由”，在批准前原期限不变。\ndoes:\n  - {verb: hazard note, when: [done given, fixed_on none], progress: done}\n  - {verb: hazard fixed, when: [fixed_on given], done: done, on: fixed_on, by: signer}\n  - {verb: hazard extend, when: [extend_to given], request: yes, until: extend_to, because: why}\n','\n',char(10)),NULL,NULL,'2026-11-23',110,NULL);
CREATE INDEX unit_body ON unit (kind) WHERE kind <> 'enterprise';
CREATE UNIQUE INDEX evaluation_period ON evaluation (period, revision);
CREATE UNIQUE INDEX card_number ON card (period, serial);
CREATE INDEX card_subject ON card (subject, subject_id);
CREATE UNIQUE INDEX frozen_report_period ON frozen_report (kind, coalesce(plan, 0), period, revision);
CREATE UNIQUE INDEX frozen_report_issue ON frozen_report (kind, coalesce(plan, 0), year, issue, revision);
CREATE UNIQUE INDEX order_number ON order_paper (year, serial);
CREATE INDEX order_open ON order_paper (state) WHERE state IN ('draft','submitted','approved','issued');
CREATE INDEX order_parent ON order_paper (parent) WHERE parent IS NOT NULL;
CREATE UNIQUE INDEX recipient_unit ON order_recipient (order_id, unit) WHERE state <> 'reassigned';
CREATE INDEX recipient_order ON order_recipient (order_id);
CREATE INDEX recipient_of_unit ON order_recipient (unit);
CREATE INDEX recipient_sign ON order_recipient (sign_due) WHERE sign_due IS NOT NULL AND state IN ('waiting','delivered');
CREATE INDEX recipient_feedback ON order_recipient (feedback_due)
  WHERE feedback_due IS NOT NULL AND state IN ('waiting','delivered','signed','returned');
CREATE UNIQUE INDEX item_once ON order_item (order_id, subject, subject_id);
CREATE INDEX item_subject ON order_item (subject, subject_id);
CREATE INDEX evidence_subject ON evidence (subject, subject_id);
CREATE INDEX listing_hazard ON listing (hazard);
CREATE INDEX paper_link_hazard ON paper_link (hazard);
CREATE UNIQUE INDEX account_number ON account (year, serial);
CREATE INDEX account_unit ON account (unit);
CREATE INDEX delivery_open ON delivery (id) WHERE state IN ('planned','attempting','deferred','failed','unknown');
CREATE INDEX notice_delivery ON notice (delivery);
CREATE INDEX notice_subject ON notice (subject, subject_id);
CREATE INDEX notice_run ON notice (run);
CREATE UNIQUE INDEX hazard_number ON hazard (year, serial);
CREATE UNIQUE INDEX hazard_ref ON hazard (ledger, ref) WHERE ref IS NOT NULL AND state <> 'voided';
CREATE INDEX hazard_voided ON hazard (ledger, ref) WHERE state = 'voided';
CREATE INDEX hazard_due ON hazard (due_on) WHERE state IN ('dispatched','rectifying');
CREATE INDEX hazard_waiting ON hazard (state) WHERE state IN ('registered','fixed','accepted');
CREATE INDEX hazard_unowned ON hazard (found_on) WHERE responsible IS NULL AND state NOT IN ('closed','voided');
CREATE INDEX hazard_listed ON hazard (listed_until) WHERE listed_by IS NOT NULL;
CREATE INDEX hazard_suspended ON hazard (suspended_until) WHERE suspended_until IS NOT NULL;
CREATE INDEX hazard_asked ON hazard (asked_on) WHERE asked_on IS NOT NULL;
CREATE INDEX hazard_own_ref ON hazard (ref) WHERE ref IS NOT NULL;
CREATE UNIQUE INDEX task_number ON task (year, serial);
CREATE UNIQUE INDEX task_ref ON task (plan, ref) WHERE ref IS NOT NULL AND state <> 'voided';
CREATE INDEX task_due ON task (due_on) WHERE state IN ('open','in_progress');
CREATE INDEX task_plan ON task (plan);
CREATE INDEX task_origin ON task (origin) WHERE origin IS NOT NULL;
CREATE INDEX task_own_ref ON task (ref) WHERE ref IS NOT NULL;
CREATE INDEX unit_enterprise ON unit (name) WHERE kind = 'enterprise';
CREATE UNIQUE INDEX form_uid ON form_sent (uid);
CREATE INDEX form_unit ON form_sent (code, unit);
CREATE VIEW v_card AS
SELECT c.period, c.state, c.subject, c.colour, c.rules, c.proposed_on, c.issued_on, c.approved_by, c.appealed_on, c.decided_on, c.decision, c.lifted_on, c.lift_reason,
  CASE WHEN c.subject = 'unit' THEN (SELECT u.name FROM unit u WHERE u.id = c.subject_id)
    ELSE (SELECT t.measure FROM task t WHERE t.id = c.subject_id) END AS subject_name
FROM card c;
CREATE UNIQUE INDEX hazard_step_order ON hazard_step (hazard, sequence) WHERE undone IS NULL;
CREATE UNIQUE INDEX task_step_order ON task_step (task, sequence) WHERE undone IS NULL;
CREATE INDEX hazard_step_undone ON hazard_step (hazard) WHERE undone IS NOT NULL;
CREATE INDEX task_step_undone ON task_step (task) WHERE undone IS NOT NULL;
CREATE UNIQUE INDEX unit_code ON unit (code) WHERE code IS NOT NULL AND undone IS NULL;
CREATE UNIQUE INDEX unit_site ON unit (parent, name) WHERE kind = 'enterprise' AND undone IS NULL;
CREATE UNIQUE INDEX person_name ON person (name, unit) WHERE undone IS NULL;
CREATE UNIQUE INDEX plan_name ON plan (name) WHERE undone IS NULL;
CREATE UNIQUE INDEX evidence_letter ON evidence (subject, subject_id) WHERE kind = 'letter' AND undone IS NULL;
CREATE UNIQUE INDEX listing_running ON listing (hazard) WHERE ended_on IS NULL AND undone IS NULL;
CREATE UNIQUE INDEX order_document ON order_paper (document, kind, series_year) WHERE document IS NOT NULL AND undone IS NULL;
CREATE UNIQUE INDEX order_series ON order_paper (series, series_year, series_number) WHERE series IS NOT NULL AND undone IS NULL;
CREATE UNIQUE INDEX paper_document ON paper (issuer, document) WHERE undone IS NULL;
CREATE UNIQUE INDEX paper_link_once ON paper_link (paper, hazard) WHERE undone IS NULL;
CREATE UNIQUE INDEX account_statement ON account (unit, about_year, coalesce(person, '')) WHERE kind = 'statement' AND state <> 'lifted' AND undone IS NULL;
CREATE INDEX event_command ON event (before, seq) WHERE subject = 'command';
CREATE VIEW v_hazard AS
SELECT CASE WHEN h.serial < 10 THEN 'H' || h.year || '-000' || h.serial
    WHEN h.serial < 100 THEN 'H' || h.year || '-00' || h.serial
    WHEN h.serial < 1000 THEN 'H' || h.year || '-0' || h.serial
    ELSE 'H' || h.year || '-' || h.serial END AS number,
  h.ledger, h.ref, h.state, h.grade, h.found_on, h.source, h.source_number, h.round, h.inspectors, h.place, h.sector, h.problem, h.cause, h.grade_clause, h.risk_colour, h.measure, h.responsible_person, h.dispatched_on, h.dispatch_document, h.clock_origin, h.policy, h.clock_start, h.written_on, h.limit_text, h.baseline_on, h.due_on, h.provisional, h.suspended_from, h.suspended_until, h.was_overdue, h.plan_on, h.funds, h.progress, h.unfinished_reason, h.next_step, h.done, h.fixed_on, h.fixed_by, h.acceptance_due, h.accepted_by, h.accepted_on, h.closed_on, h.closed_by, h.told_on, h.voided_on, h.void_reason, h.reopenings, h.rejections, h.extensions, h.listed_by, h.listed_until, h.remarks, h.recorded_on,
  (SELECT u.name FROM unit u WHERE u.id = h.site) AS site,
  (SELECT u.name FROM unit u WHERE u.id = h.territory) AS territory,
  (SELECT u.name FROM unit u WHERE u.id = h.responsible) AS responsible,
  (SELECT u.name FROM unit u WHERE u.id = h.supervising) AS supervising,
  h.assisting AS assisting
FROM hazard h
WHERE h.undone IS NULL;
CREATE VIEW v_task AS
SELECT CASE WHEN t.serial < 10 THEN 'T' || t.year || '-000' || t.serial
    WHEN t.serial < 100 THEN 'T' || t.year || '-00' || t.serial
    WHEN t.serial < 1000 THEN 'T' || t.year || '-0' || t.serial
    ELSE 'T' || t.year || '-' || t.serial END AS number,
  (SELECT p.name FROM plan p WHERE p.id = t.plan) AS plan,
  t.ref, t.state, t.sector, t.problem, t.measure, t.person, t.time_limit, t.precision, t.clock_start, t.baseline_on, t.due_on, t.was_overdue, t.indicator, t.indicator_unit, t.target, t.actual, t.share, t.progress_on, t.progress, t.evidence, t.done_on, t.done, t.done_by, t.verified_by, t.verified_on, t.closed_on, t.closed_by, t.voided_on, t.void_reason, t.deferrals, t.remarks, t.recorded_on,
  (SELECT u.name FROM unit u WHERE u.id = t.lead) AS lead,
  t.assisting AS assisting
FROM task t
WHERE t.undone IS NULL;
CREATE VIEW v_order AS
SELECT CASE WHEN o.serial < 10 THEN 'O' || o.year || '-000' || o.serial
    WHEN o.serial < 100 THEN 'O' || o.year || '-00' || o.serial
    WHEN o.serial < 1000 THEN 'O' || o.year || '-0' || o.serial
    ELSE 'O' || o.year || '-' || o.serial END AS number,
  o.kind, o.state, o.subject, o.document, o.basis, o.source, o.requirements, o.due_on, o.drafted_on, o.drafted_by, o.approved_on, o.approved_by, o.issued_on, o.issued_by, o.ended_on, o.end_reason, o.recorded_on,
  (SELECT count(*) FROM order_recipient r WHERE r.order_id = o.id AND r.undone IS NULL) AS recipients,
  (SELECT count(*) FROM order_recipient r WHERE r.order_id = o.id AND r.undone IS NULL AND r.signed_on IS NOT NULL) AS signed,
  (SELECT count(*) FROM order_item i WHERE i.order_id = o.id) AS items
FROM order_paper o
WHERE o.undone IS NULL;
CREATE INDEX delegation_deputy ON delegation (deputy);
CREATE INDEX delegation_principal ON delegation (principal);
CREATE INDEX event_made ON event (by_whom) WHERE verb IN ('register','draft');
CREATE UNIQUE INDEX round_number ON inspection_round (year, number) WHERE undone IS NULL AND state <> 'voided';
CREATE UNIQUE INDEX inspection_number ON inspection (year, serial);
CREATE INDEX inspection_round_visits ON inspection (round) WHERE round IS NOT NULL;
CREATE INDEX inspection_site ON inspection (site, made_on) WHERE made_on IS NOT NULL;
CREATE INDEX inspection_territory ON inspection (territory, made_on) WHERE made_on IS NOT NULL;
CREATE INDEX inspection_planned ON inspection (planned_on) WHERE state = 'planned';
CREATE UNIQUE INDEX secret_visit_place ON secret_visit (round, sequence) WHERE replaced IS NULL AND undone IS NULL;
CREATE UNIQUE INDEX visit_answer_item ON visit_answer (visit, definition, item) WHERE undone IS NULL;
CREATE INDEX draw_label ON draw (drawn_from, label);
CREATE INDEX lookback_hazard ON lookback (hazard);
CREATE INDEX lookback_draw ON lookback (draw) WHERE draw IS NOT NULL;
CREATE INDEX lookback_day ON lookback (looked_on);
CREATE INDEX owed_due ON owed (due_on) WHERE undone IS NULL AND excused_on IS NULL;
CREATE INDEX hazard_in_round ON hazard (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX hazard_origin ON hazard (origin) WHERE origin IS NOT NULL;
CREATE INDEX hazard_at_site ON hazard (site, closed_on) WHERE site IS NOT NULL;
CREATE UNIQUE INDEX owed_once ON owed (code, coalesce(unit, 0), coalesce(subject, ''), coalesce(period, from_on)) WHERE undone IS NULL;
CREATE UNIQUE INDEX paper_number ON paper (year, serial) WHERE serial IS NOT NULL;
CREATE INDEX paper_reply ON paper (reply_due) WHERE reply_due IS NOT NULL AND replied_on IS NULL AND undone IS NULL;
CREATE UNIQUE INDEX definition_version ON definition (kind, code, version) WHERE undone IS NULL;
COMMIT;
PRAGMA application_id=1685414497;
PRAGMA user_version=14;

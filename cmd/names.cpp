// The table of names.
#include "cmd/names.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cmd/registry.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd {

namespace {

/// One noun, or one verb of a noun (of every noun: "*"), with its Chinese name and other names that
/// are read.
struct Named {
  std::string_view noun, verb, chinese, also = {};
};

constexpr std::array name_table{
    Named{"hazard", "", "隐患"},
    Named{"plan", "", "计划"},
    Named{"task", "", "任务"},
    Named{"card", "", "亮牌"},
    Named{"order", "", "文书"},
    Named{"account", "", "履责", "问责"},
    Named{"round", "", "轮次"},
    Named{"inspect", "", "检查"},
    Named{"lookback", "", "回头看"},
    Named{"notify", "", "提醒"},
    Named{"due", "", "到期"},
    Named{"today", "", "今日"},
    Named{"doctor", "", "体检"},
    Named{"report", "", "报表"},
    Named{"archive", "", "归档"},
    Named{"form", "", "表式"},
    Named{"unit", "", "单位"},
    Named{"person", "", "人员"},
    Named{"rights", "", "权限"},
    Named{"calendar", "", "日历"},
    Named{"rules", "", "规则"},
    Named{"db", "", "数据库"},
    Named{"log", "", "历史"},
    Named{"undo", "", "撤销"},
    Named{"export", "", "导出"},
    Named{"import", "", "导入"},
    Named{"config", "", "设置"},
    Named{"completion", "", "补全"},
    Named{"help", "", "帮助"},

    Named{"rights", "why", "能否"},
    Named{"rights", "lend", "委托"},
    Named{"rights", "end", "收回委托"},
    Named{"rights", "confirm", "确认"},
    Named{"rights", "off", "停用"},
    Named{"rights", "rescue", "恢复管理员"},
    Named{"hazard", "dispatch", "交办"},
    Named{"hazard", "reassign", "改派"},
    Named{"hazard", "plan", "方案"},
    Named{"hazard", "fixed", "整改完成"},
    Named{"hazard", "accept", "验收"},
    Named{"hazard", "reject", "验收不合格"},
    Named{"hazard", "close", "销号"},
    Named{"hazard", "reopen", "重新交办"},
    Named{"hazard", "extend", "延期"},
    Named{"hazard", "suspend", "中止"},
    Named{"hazard", "resume", "恢复"},
    Named{"hazard", "list-up", "挂牌"},
    Named{"hazard", "relist", "续挂"},
    Named{"hazard", "delist", "摘牌"},
    Named{"hazard", "attach", "佐证"},
    Named{"hazard", "dossier", "档案", "一患一档"},
    Named{"task", "progress", "进度"},
    Named{"task", "done", "报完成"},
    Named{"task", "verify", "核验"},
    Named{"task", "reject", "退回"},
    Named{"task", "close", "销号"},
    Named{"task", "defer", "延期"},
    Named{"order", "draft", "起草", "拟稿"},
    Named{"order", "submit", "送审"},
    Named{"order", "consult", "会签"},
    Named{"order", "consulted", "会签答复"},
    Named{"order", "approve", "签发", "审批"},
    Named{"order", "reject", "退改"},
    Named{"order", "issue", "编号印发", "印发"},
    Named{"order", "deliver", "送达"},
    Named{"order", "sign", "签收"},
    Named{"order", "feedback", "反馈"},
    Named{"order", "return", "退回补充"},
    Named{"order", "done", "办结"},
    Named{"order", "close", "结案"},
    Named{"order", "reassign", "改派"},
    Named{"order", "withdraw", "撤回"},
    Named{"order", "supersede", "废止"},
    Named{"order", "void-number", "文号作废"},
    Named{"order", "record", "收录"},
    Named{"order", "record-done", "来文办结"},
    Named{"order", "next", "下一步"},
    Named{"order", "series", "文号"},
    Named{"card", "evaluate", "评定"},
    Named{"card", "issue", "确认"},
    Named{"card", "appeal", "申诉"},
    Named{"card", "lift", "解除"},
    Named{"account", "notify", "告知"},
    Named{"account", "held", "约谈"},
    Named{"account", "report", "报告"},
    Named{"account", "lift", "解除"},
    Named{"round", "close", "结束"},
    Named{"inspect", "finding", "问题"},
    Named{"inspect", "check", "检查表"},
    Named{"inspect", "sheet", "记录单"},
    Named{"inspect", "close", "完成"},
    Named{"inspect", "plan", "年度计划"},
    Named{"inspect", "coverage", "覆盖"},
    Named{"inspect", "draw", "抽取"},
    Named{"inspect", "capacity", "测算"},
    Named{"lookback", "draw", "抽取"},
    Named{"lookback", "record", "记录"},
    Named{"lookback", "determine", "认定"},
    Named{"notify", "run", "发送"},
    Named{"notify", "preview", "预览"},
    Named{"notify", "log", "记录"},
    Named{"notify", "why", "缘由"},
    Named{"notify", "retry", "重发"},
    Named{"notify", "mute", "静默"},
    Named{"notify", "adopt", "启用"},
    Named{"notify", "cron", "定时"},
    Named{"report", "weekly", "周报"},
    Named{"report", "quarterly", "季报"},
    Named{"report", "ledger", "台账"},
    Named{"report", "control", "控制表"},
    Named{"report", "listing", "挂牌"},
    Named{"report", "unit", "单位"},
    Named{"report", "round", "轮次"},
    Named{"report", "handover", "交接"},
    Named{"unit", "alias", "别名"},
    Named{"unit", "history", "沿革"},
    Named{"unit", "brief", "简报"},
    Named{"person", "retire", "离任"},
    Named{"person", "handover", "交接"},
    Named{"calendar", "add", "顺推"},
    Named{"calendar", "sub", "倒推"},
    Named{"calendar", "check", "核对"},
    Named{"rules", "check", "核对"},
    Named{"rules", "load", "载入"},
    Named{"rules", "adopt", "采用"},
    Named{"db", "init", "建库"},
    Named{"db", "status", "状况"},
    Named{"db", "check", "核对"},
    Named{"db", "backup", "备份"},
    Named{"db", "restore", "还原"},
    Named{"db", "migrate", "升级"},
    Named{"db", "tidy", "清理"},
    Named{"log", "head", "链首"},
    Named{"archive", "pack", "打包"},
    Named{"form", "make", "制表"},
    Named{"form", "collect", "收表"},

    Named{"*", "add", "登记"},
    Named{"*", "import", "导入"},
    Named{"*", "list", "列表"},
    Named{"*", "show", "查看"},
    Named{"*", "edit", "修改"},
    Named{"*", "note", "备注", "催办"},
    Named{"*", "void", "作废"},
    Named{"*", "explain", "说明"},
    Named{"*", "print", "打印"},
};

/// Words that people try, and what they mean: a verb (of the noun at hand), or a whole command.
struct Tried {
  std::string_view noun;   ///< "*": of any noun that has the verb; empty: where a noun should stand
  std::string_view words;  ///< separated by blanks
  std::string_view meant;
};

constexpr std::array tried_words{
    Tried{"hazard", "delete remove rm del 删除 删掉", "hazard void"},
    Tried{"task", "delete remove rm del 删除 删掉", "task void"},
    Tried{"order", "delete remove rm del 删除 删掉", "order withdraw"},
    Tried{"person", "delete remove rm del 删除 删掉", "person retire"},
    Tried{"card", "delete remove rm void 删除 撤销 取消", "card lift"},
    Tried{"account", "delete remove rm void 删除 撤销 取消", "account lift"},
    Tried{"*", "undo revert 撤销 撤回 取消", "undo"},
    Tried{"hazard", "find search grep query 查找 查询 搜索 检索", "hazard list --q TEXT"},
    Tried{"task", "find search grep query 查找 查询 搜索 检索", "task list --q TEXT"},
    Tried{"*", "find search grep query 查找 查询 搜索 检索", "list"},
    Tried{"*", "new create register insert 新建 新增 添加 录入", "add"},
    Tried{"*", "update change modify set 更新 变更 更改", "edit"},
    Tried{"*", "view get info detail 详情 显示", "show"},
    Tried{"*", "ls all 清单 全部", "list"},
    Tried{"*", "load upload 上传", "import"},
    Tried{"hazard", "finish done complete 完成 整改", "hazard fixed"},
    Tried{"hazard", "verify check 核验 复查", "hazard accept"},
    Tried{"hazard", "assign send 派发 下发", "hazard dispatch"},
    Tried{"hazard", "overdue late 逾期", "hazard list --overdue"},
    Tried{"hazard", "due 期限 到期", "due"},
    Tried{"hazard", "export download 导出", "report ledger -o FILE.xlsx"},
    Tried{"hazard", "photo photos upload 照片 附件", "hazard attach"},
    Tried{"hazard", "remind urge 催促", "hazard note"},
    Tried{"task", "finish complete 完成", "task done"},
    Tried{"task", "extend 延长", "task defer"},
    Tried{"order", "new create add 新建 新增 登记", "order draft"},
    Tried{"order", "send publish 发文 发出 下发", "order issue"},
    Tried{"order", "number 编号 取号", "order issue"},
    Tried{"order", "remind 催办", "notify run"},
    Tried{"round", "finish end done 结案 完成", "round close"},
    Tried{"round", "delete remove rm del 删除 删掉", "round void"},
    Tried{"inspect", "new create 新建 新增 录入", "inspect add"},
    Tried{"inspect", "delete remove rm del cancel 删除 取消", "inspect close --called-off REASON"},
    Tried{"inspect", "done finish end 结束 完成检查", "inspect close"},
    Tried{"inspect", "random lottery 双随机 抽查", "inspect draw"},
    Tried{"inspect", "print form 打印 表格", "inspect sheet"},
    Tried{"lookback", "check add 复查 登记 录入", "lookback record"},
    Tried{"card", "run 亮牌 计算", "card evaluate"},
    Tried{"notify", "send 提醒 发提醒", "notify run"},
    Tried{"report", "week 本周 周", "report weekly"},
    Tried{"report", "quarter season 季度", "report quarterly"},
    Tried{"report", "register 登记册", "report ledger"},
    Tried{"db", "create new 新建", "db init"},
    Tried{"db", "recover 恢复", "db restore"},
    Tried{"db", "upgrade update 更新", "db migrate"},
    Tried{"db", "verify test 校验", "db check"},
    Tried{"", "delete remove rm del 删除 作废", "hazard void"},
    Tried{"", "new create add 新建 新增 登记 录入", "hazard add"},
    Tried{"", "ls list 列表 清单", "hazard list"},
    Tried{"", "edit change 修改 更改", "hazard edit"},
    Tried{"", "黄牌 绿牌 黄绿牌", "card list"},
    Tried{"", "inspection visit 暗访 明查 四不两直 巡查 专项检查 综合督查", "round add"},
    Tried{"", "双随机 抽查 random", "inspect draw"},
    Tried{"", "反弹 虚假整改 复查", "lookback record"},
    Tried{"", "find search grep 查找 查询 搜索", "hazard list --q TEXT"},
    Tried{"", "init install setup 建库 安装", "db init"},
    Tried{"", "backup 备份", "db backup"},
    Tried{"", "restore 还原 恢复", "db restore"},
    Tried{"", "overdue late 逾期", "due --overdue"},
    Tried{"", "weekly week 周报", "report weekly"},
    Tried{"", "quarterly 季报", "report quarterly"},
    Tried{"", "ledger register 台账", "report ledger"},
    Tried{"", "dispatch 交办", "hazard dispatch"},
    Tried{"", "close 销号", "hazard close"},
    Tried{"", "accept 验收", "hazard accept"},
    Tried{"", "fixed 整改 整改完成", "hazard fixed"},
    Tried{"", "extend 延期", "hazard extend"},
    Tried{"", "listing 挂牌", "hazard list-up"},
    Tried{"", "letter document 公文 督办单 交办单 提示单", "order draft"},
    Tried{"", "user people staff 用户 人", "person list"},
    Tried{"", "todo 待办", "today"},
    Tried{"", "history events 日志 记录", "log"},
    Tried{"", "holiday holidays 节假日", "calendar show"},
    Tried{"", "settings options 配置", "config show"},
    Tried{"", "remind reminder 催办", "notify preview"},
    Tried{"", "check verify 检查 校验", "doctor"},
    Tried{"", "man manual usage 手册 说明", "help"},
};

bool lists_word(std::string_view list, std::string_view word, char between) {
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(between, at), list.size());
    if (list.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

bool is_named(const Named& name, std::string_view word) {
  return name.chinese == word || lists_word(name.also, word, ';');
}

}  // namespace

std::string noun_named(std::string_view word) {
  const std::string folded = base::fold(word);
  for (const auto& name : name_table)
    if (name.verb.empty() && (is_named(name, folded) || name.noun == folded))
      return std::string(name.noun);
  return std::string(word);
}

std::string verb_named(std::string_view noun, std::string_view word) {
  const std::string folded = base::fold(word);
  if (find_entry(noun, folded) != nullptr && !folded.empty()) return folded;
  for (const auto& name : name_table) {
    const bool fits = name.noun == noun || (name.noun == "*" && find_entry(noun, name.verb));
    if (fits && !name.verb.empty() && is_named(name, folded) && find_entry(noun, name.verb))
      return std::string(name.verb);
  }
  return std::string(word);
}

std::string_view chinese_noun(std::string_view noun) {
  for (const auto& name : name_table)
    if (name.verb.empty() && name.noun == noun) return name.chinese;
  return {};
}

std::string_view chinese_verb(std::string_view noun, std::string_view verb) {
  if (verb.empty()) return {};
  for (const auto& name : name_table)
    if (name.verb == verb && (name.noun == noun || name.noun == "*")) return name.chinese;
  return {};
}

std::string command_meant(std::string_view noun, std::string_view word) {
  const std::string folded = base::fold(word);
  for (const auto& one : tried_words) {
    if (!lists_word(one.words, folded, ' ')) continue;
    if (one.noun == noun) return std::string(one.meant);
    if (one.noun != "*" || noun.empty()) continue;
    if (find_entry(one.meant, "") != nullptr) return std::string(one.meant);
    if (find_entry(noun, one.meant) != nullptr)
      return std::string(noun) + " " + std::string(one.meant);
  }
  return {};
}

std::vector<std::string> commands_about(const std::string& word) {
  std::vector<std::string> by_name, by_summary;
  if (base::trim(word).empty()) return {};
  const std::string folded = base::fold(word);
  for (const auto& entry : entries()) {
    if (*entry.noun == '\0') continue;
    const std::string command =
        std::string(entry.noun) + (*entry.verb == '\0' ? "" : " ") + entry.verb;
    const bool named = chinese_verb(entry.noun, entry.verb) == folded || folded == entry.verb ||
                       (*entry.verb == '\0' && chinese_noun(entry.noun) == folded);
    bool about = false;
    for (const auto language : {i18n::Language::chinese, i18n::Language::english})
      about = about ||
              base::fold(i18n::text_in(language, entry.summary)).find(folded) != std::string::npos;
    if (named || about) (named ? by_name : by_summary).push_back(command);
  }
  by_name.insert(by_name.end(), by_summary.begin(), by_summary.end());
  return by_name;
}

}  // namespace duban::cmd

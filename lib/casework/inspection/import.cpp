// Findings from a table.
#include "casework/inspection/import.hpp"

#include <filesystem>
#include <map>

#include "base/text.hpp"
#include "casework/hazard/evidence.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/inspection/rounds.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/draw.hpp"
#include "intake/date_text.hpp"
#include "intake/told_words.hpp"
#include "rules/steps.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::Round;
using model::Visit;

namespace {

class FindingRows {
 public:
  FindingRows(Desk& desk, const FindingImport& wanted)
      : desk_(desk), wanted_(wanted), sites_(desk) {
    if (!wanted.round.empty()) {
      round_ = gather::find_round(desk.db(), wanted.round);
      expect_open(round_);
    } else if (!wanted.kind) {
      throw Failure(Kind::usage,
                    N_("say which round: --round 第4期 (or --kind for one outside of any)"));
    }
    drawn_ = gather::DrawnSites(desk.db(), round_);
  }

  /// True when the row brought something new.
  bool take(const intake::TableRow& row) {
    row_ = &row;
    const Day day = date();
    const bool is_nil = intake::says_nothing_found(text("problem")) || text("problem").empty();
    Visited& at = visit_of(day);
    if (is_nil) {
      if (at.findings > 0 || (!at.is_new && !at.known.empty()))
        throw Failure(Kind::invalid, N_("a visit with findings did not find nothing"));
      const bool is_new = at.is_new && !at.nil;
      at.nil = true;
      return is_new;
    }
    if (at.nil)
      throw Failure(Kind::invalid, N_("another row says that nothing was found at this visit"));
    if (at.known.contains(base::fold(text("problem")))) return false;
    if (!at.is_new && at.made.visit.nil != 0)
      throw Failure(Kind::invalid,
                    Message(N_("{number} is on record as a visit that found nothing"))
                        .with("number", model::number_of(at.made.visit)));
    finding(at);
    return true;
  }

  /// Ends the visits that these rows made.
  void end() {
    for (auto& [key, at] : visits_) {
      if (!at.is_new) continue;
      const Visit before = at.made.visit;
      Visit& visit = at.made.visit;
      visit.nil = at.nil ? 1 : 0;
      visit.ended_on = visit.made_on;
      visit.ended_by = desk_.context().actor;
      desk_.change("record", before, visit, {*visit.made_on, desk_.context().actor});
    }
  }

 private:
  struct Visited {
    MadeVisit made;
    bool is_new = true, nil = false;
    std::size_t findings = 0;
    std::map<std::string, bool> known;  ///< problems on record, folded
  };

  [[nodiscard]] std::string text(const char* key) const {
    const auto found = row_->cells.find(key);
    return found == row_->cells.end() ? std::string() : std::string(base::trim(found->second));
  }

  [[nodiscard]] std::optional<Day> day_in(const char* key) const {
    const std::string written = text(key);
    if (written.empty()) return std::nullopt;
    const auto read = intake::read_date(written);
    if (const auto* wrong = std::get_if<Message>(&read)) throw Failure(Kind::invalid, *wrong);
    return std::get<Day>(read);
  }

  Day date() const {
    const auto day = day_in("on");
    if (!day) throw Failure(Kind::invalid, N_("the day of the visit is missing"));
    if (const auto problem = rules::date_problem(*day, {}, desk_.today(), "-", 0))
      throw Failure(Kind::invalid, *problem);
    return *day;
  }

  model::Id unit(const char* key) const {
    const std::string name = text(key);
    return name.empty() ? 0 : gather::resolve_unit(desk_.names(), name);
  }

  Visited& visit_of(Day day) {
    const auto territory = unit("territory");
    const std::string site = text("site");
    if (territory == 0 && site.empty())
      throw Failure(Kind::invalid, N_("say where: a site or a territory"));
    const std::string key =
        base::to_iso(day) + "\n" + std::to_string(territory) + "\n" + base::fold(site);
    if (const auto known = visits_.find(key); known != visits_.end()) return known->second;
    Visited at;
    Visit& visit = at.made.visit;
    at.made.round = round_;
    visit.round = round_.id;
    visit.kind = round_.id != 0 ? round_.kind : *wanted_.kind;
    visit.territory = territory;
    if (!site.empty()) visit.site = sites_.find_or_add(territory, site, "").id;
    visit.drawn = drawn_.has(desk_.names(), visit.site) ? 1 : 0;
    visit.made_on = day;
    visit.state = model::VisitState::made;
    visit.inspectors = named(desk_, text("team").empty() ? round_.team : text("team"));
    if (visit.inspectors.empty())
      throw Failure(Kind::invalid,
                    N_("say who went: a column of inspectors, or the team of the round"));
    visit.paper = text("paper");
    if (const auto there = on_record(visit)) {
      visit = *there;
      at.is_new = false;
      for (const auto& hazard : store::findings_of(desk_.db(), visit))
        at.known.emplace(base::fold(hazard.problem), true);
    } else {
      visit.year = desk_.today().year();
      visit.serial = desk_.number("I", desk_.today().year());
      desk_.add("record", visit, {day, desk_.context().actor});
      begin_round(desk_, round_, day);
      at.made.round = round_;
      at.made.is_told = true;
    }
    return visits_.emplace(key, std::move(at)).first->second;
  }

  [[nodiscard]] std::optional<Visit> on_record(const Visit& wanted) const {
    store::VisitQuery query;
    query.states = {model::VisitState::made};
    query.from = query.to = wanted.made_on;
    if (wanted.round != 0) query.rounds = {wanted.round};
    if (wanted.site != 0) query.sites = {wanted.site};
    for (const auto& one : store::visits(desk_.db(), query))
      if (one.site == wanted.site && one.territory == wanted.territory && one.round == wanted.round)
        return one;
    return std::nullopt;
  }

  void finding(Visited& at) {
    NewFinding found;
    auto& facts = found.hazard.facts;
    facts.problem = text("problem");
    for (const auto& [key, into] :
         {std::pair{"sector", &facts.sector}, std::pair{"place", &facts.place},
          std::pair{"cause", &facts.cause}, std::pair{"clause", &facts.grade_clause},
          std::pair{"measure", &facts.measure}, std::pair{"colour", &facts.risk_colour},
          std::pair{"remarks", &facts.remarks}})
      *into = text(key);
    if (const std::string grade = text("grade"); !grade.empty()) {
      const auto read = model::read_word<model::Grade>(grade);
      if (!read)
        throw Failure(
            Kind::invalid,
            Message(N_("\"{text}\" is no grade; there are two: 一般 (ordinary) and 重大 (major)"))
                .with("text", grade));
      facts.grade = *read;
    }
    facts.written_on = day_in("due");
    found.hazard.responsible = text("unit");
    found.hazard.supervising = text("supervising");
    found.fixed_on_spot = is_yes(text("on_spot"));
    if (found.fixed_on_spot) desk_.ask_of("hazard", "close");
    const Desk::Following asked(desk_);  // for the visit
    found.done = text("done");
    found.compare = false;
    const auto photos = photos_of();
    auto outcome = add_finding(desk_, at.made, found);
    for (auto photo : photos) {
      photo.subject_id = outcome.hazard.id;
      photo.on = at.made.visit.made_on;
      keep_file(desk_, photo);
    }
    at.known.emplace(base::fold(facts.problem), true);
    ++at.findings;
  }

  static bool is_yes(const std::string& written) {
    if (written.empty()) return false;
    if (const auto read = intake::read_yes(written)) return *read;
    const std::string word = base::fold(written);
    if (word == "当场整改" || word == "已当场整改") return true;
    throw Failure(
        Kind::invalid,
        Message(N_("fixed on the spot is 是 or 否, not \"{text}\"")).with("text", written));
  }

  std::vector<NewEvidence> photos_of() const {
    std::vector<std::string> files;
    for (const auto& name : base::split_list(text("photos"))) {
      const std::filesystem::path path(name);
      files.push_back(
          (path.is_absolute() ? path : std::filesystem::path(wanted_.photos) / path).string());
    }
    return files_for(desk_.db(), model::EvidenceKind::before, files);
  }

  Desk& desk_;
  const FindingImport& wanted_;
  Sites sites_;
  Round round_;
  gather::DrawnSites drawn_;
  const intake::TableRow* row_ = nullptr;
  std::map<std::string, Visited> visits_;
};

}  // namespace

const intake::TableHeadings& finding_headings() {
  static const intake::TableHeadings all{
      {"on", {"on", "made_on", "检查日期", "日期", "检查时间"}},
      {"territory", {"territory", "属地", "所属地区", "县（市、区）"}},
      {"site", {"site", "单位名称", "受检单位", "被检查单位", "隐患单位"}},
      {"place", {"place", "部位", "具体部位", "地址"}},
      {"sector", {"sector", "行业", "行业领域"}},
      {"problem", {"problem", "问题", "隐患描述", "问题描述", "存在问题", "问题隐患"}},
      {"grade", {"grade", "等级", "隐患等级"}},
      {"clause", {"clause", "依据条款", "依据"}},
      {"cause", {"cause", "原因", "成因"}},
      {"colour", {"risk_colour", "风险颜色"}},
      {"measure", {"measure", "整改要求", "整改措施"}},
      {"due", {"due", "期限", "整改期限"}},
      {"unit", {"unit", "responsible", "责任单位", "整改责任单位"}},
      {"supervising", {"supervising", "督办单位", "监管单位"}},
      {"team", {"team", "inspectors", "检查人员", "检查人", "检查组"}},
      {"paper", {"paper", "现场检查记录", "检查记录编号"}},
      {"on_spot", {"fixed_on_spot", "当场整改", "是否当场整改"}},
      {"done", {"done", "整改情况", "当场整改情况"}},
      {"photos", {"photos", "照片", "照片文件"}},
      {"remarks", {"remarks", "备注"}},
      {"", {"序号", "no"}}};
  return all;
}

ImportTally import_findings(const Context& context, const intake::Table& table,
                            const std::string& file, const FindingImport& wanted) {
  Desk desk(context);
  FindingRows rows(desk, wanted);
  std::size_t left = table.rows.size();
  return import_rows(desk, table, file, [&](const intake::TableRow& row, ImportTally& tally) {
    ++(rows.take(row) ? tally.added : tally.unchanged);
    if (--left == 0) rows.end();  // a row that cannot be taken leaves nothing to end
  });
}

}  // namespace duban::casework

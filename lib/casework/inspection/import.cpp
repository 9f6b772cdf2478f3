// Findings from a table.
#include "casework/inspection/import.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "casework/hazard/evidence.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/inspection/known.hpp"
#include "casework/inspection/rounds.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/draw.hpp"
#include "intake/date_text.hpp"
#include "intake/told_words.hpp"
#include "rules/steps.hpp"
#include "store/inspection_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::Hazard;
using model::Round;
using model::Visit;

namespace {

class FindingRows {
 public:
  FindingRows(Desk& desk, const FindingImport& wanted, const intake::Table& table, std::string file)
      : desk_(desk), wanted_(wanted), file_(std::move(file)), sites_(desk) {
    for (const auto& row : table.rows) {
      const auto cell = [&](const char* key) {
        const auto found = row.cells.find(key);
        return found == row.cells.end() ? std::string() : std::string(base::trim(found->second));
      };
      keys_.insert(finding_key(cell("problem"), cell("place")));
    }
    if (!wanted.round.empty()) {
      round_ = gather::find_round(desk.db(), wanted.round);
      expect_open(round_);
    } else if (!wanted.kind) {
      throw Failure(Kind::usage,
                    N_("say which round: --round 第4期 (or --kind for one outside of any)"));
    }
    drawn_ = gather::DrawnSites(desk.db(), round_);
  }

  /// Takes a row; tallies it.
  void take(const intake::TableRow& row, ImportTally& tally) {
    row_ = &row, tally_ = &tally;
    ++(takes(date()) ? tally.added : tally.unchanged);
  }

  /// Ends the visits that these rows made; tells of sites that nobody knew.
  void end(ImportTally& tally) {
    for (auto& [key, at] : visits_) {
      if (!at.is_new) continue;
      const Visit before = at.made.visit;
      Visit& visit = at.made.visit;
      visit.nil = at.nil ? 1 : 0;
      visit.ended_on = visit.made_on;
      visit.ended_by = desk_.context().actor;
      desk_.change("record", before, visit, {*visit.made_on, desk_.context().actor});
    }
    if (!new_sites_.empty())
      tally.notes.push_back(Message(N_("sites on record now ({n}): {sites}"))
                                .with("n", new_sites_.size())
                                .with("sites", base::shorten(base::join(new_sites_, ", "), 200)));
  }

 private:
  struct Visited {
    MadeVisit made;
    std::string site;  ///< folded
    bool is_new = true, nil = false;
    std::size_t findings = 0;
    KnownFindings known;
  };

  /// True when the row brought something new.
  bool takes(Day day) {
    const std::string problem = text("problem");
    const bool is_nil = intake::says_nothing_found(problem) || problem.empty();
    Visited& at = visit_of(day);
    if (is_nil) {
      if (at.findings > 0 || (!at.is_new && at.known.any()))
        throw Failure(Kind::invalid, N_("a visit with findings did not find nothing"));
      const bool is_new = at.is_new && !at.nil;
      at.nil = true;
      return is_new;
    }
    if (at.nil)
      throw Failure(Kind::invalid, N_("another row says that nothing was found at this visit"));
    if (const auto* known = at.known.match(problem, text("place"), keys_)) {
      tell_differences(*known);
      return false;
    }
    if (!at.is_new && at.made.visit.nil != 0)
      throw Failure(Kind::invalid,
                    Message(N_("{number} is on record as a visit that found nothing"))
                        .with("number", model::number_of(at.made.visit)));
    finding(at);
    return true;
  }

  /// What stands on record stays; where a row says something else, that is told.
  void tell_differences(const Hazard& known) {
    std::vector<std::string> differing;
    const auto look = [&](const char* heading, const std::string& stands) {
      const std::string written = text(heading);
      if (!written.empty() && base::fold(written) != base::fold(stands))
        differing.push_back(written);
    };
    look("problem", known.problem), look("place", known.place);
    look("clause", known.grade_clause), look("measure", known.measure);
    look("sector", known.sector);
    if (const auto grade = model::read_word<model::Grade>(text("grade"));
        grade && *grade != known.grade)
      differing.push_back(text("grade"));
    if (const auto due = day_in("due"); due && known.written_on != due)
      differing.push_back(text("due"));
    if (differing.empty()) return;
    base::Finding finding{
        base::Severity::warning,
        file_,
        row_->row,
        "",
        "",
        Message(N_("{number} stands on record and reads otherwise ({texts}): it was not changed "
                   "(duban hazard edit)"))
            .with("number", model::number_of(known))
            .with("texts", base::shorten(base::join(differing, "; "), 80))};
    finding.sheet = row_->sheet;
    tally_->findings.push_back(std::move(finding));
  }

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

  /// Where the row was: a site without a territory is the one of that name in the same file, else
  /// the only one on record.
  std::pair<model::Id, std::string> place_of(Day day) {
    auto territory = unit("territory");
    const std::string site = text("site");
    if (territory == 0 && site.empty())
      throw Failure(Kind::invalid, N_("say where: a site or a territory"));
    if (territory != 0) return {territory, site};
    for (const auto& [key, at] : visits_)
      if (at.made.visit.made_on == day && at.site == base::fold(site))
        return {at.made.visit.territory, site};
    const auto named = store::enterprises_named(desk_.db(), site);
    if (named.size() == 1) territory = named.front().parent;
    return {territory, site};
  }

  Visited& visit_of(Day day) {
    const auto [territory, site] = place_of(day);
    const std::string key =
        base::to_iso(day) + "\n" + std::to_string(territory) + "\n" + base::fold(site);
    if (const auto known = visits_.find(key); known != visits_.end()) {
      expect_same(known->second);
      return known->second;
    }
    Visited at;
    at.site = base::fold(site);
    Visit wanted;
    at.made.round = round_;
    wanted.round = round_.id;
    wanted.kind = round_.id != 0 ? round_.kind : *wanted_.kind;
    wanted.territory = territory;
    if (!site.empty()) {
      const auto found = sites_.find_or_add(territory, site, "");
      wanted.site = found.id;
      if (found.is_new) new_sites_.push_back(site);
    }
    wanted.drawn = drawn_.has(desk_.names(), wanted.site) ? 1 : 0;
    wanted.made_on = day;
    wanted.state = model::VisitState::made;
    wanted.inspectors = named(desk_, text("team").empty() ? round_.team : text("team"));
    if (wanted.inspectors.empty())
      throw Failure(Kind::invalid,
                    N_("say who went: a column of inspectors, or the team of the round"));
    wanted.paper = text("paper");
    if (const auto there = known_visit(desk_.db(), wanted)) {
      at.made.visit = *there;
      at.is_new = false;
      at.known = KnownFindings(desk_.db(), *there);
    } else {
      make(at, std::move(wanted), site);
    }
    return visits_.emplace(key, std::move(at)).first->second;
  }

  /// A visit that was planned, openly or not, is the one that was made; else it is a new one.
  void make(Visited& at, Visit wanted, const std::string& site) {
    std::string planned;
    if (const auto open = planned_visit(desk_.db(), wanted)) planned = model::number_of(*open);
    if (planned.empty() && round_.kind == model::RoundKind::unannounced && round_.id != 0)
      for (const auto& secret : gather::secrets_for(desk_.db(), desk_.context().caller, round_.id))
        if (secret.row.called_off == 0 && secret.facts.territory == wanted.territory &&
            base::fold(secret.site) == base::fold(site) &&
            (!secret.facts.planned_on || secret.facts.planned_on == wanted.made_on))
          planned = secret.name();
    if (!planned.empty()) {
      at.made = make_visit(desk_, planned, {wanted.made_on, wanted.inspectors});
      at.made.visit.paper = wanted.paper;
    } else {
      wanted.year = desk_.today().year();
      wanted.serial = desk_.number("I", desk_.today().year());
      desk_.add("record", wanted, {*wanted.made_on, desk_.context().actor});
      begin_round(desk_, round_, *wanted.made_on);
      at.made.visit = std::move(wanted);
    }
    at.made.round = round_;
    at.made.is_told = true;
  }

  /// Rows of one visit have one team and one record.
  void expect_same(const Visited& at) const {
    if (!at.is_new) return;
    const auto refuse = [](const char* what, const std::string& other) {
      throw Failure(Kind::invalid, Message(what).with("other", other));
    };
    if (const auto team = text("team");
        !team.empty() && named(desk_, team) != at.made.visit.inspectors)
      refuse(N_("other inspectors than in the rows above of the same visit: {other}"),
             at.made.visit.inspectors);
    if (const auto paper = text("paper"); !paper.empty() && paper != at.made.visit.paper)
      refuse(N_("another on-site record than in the rows above of the same visit: {other}"),
             at.made.visit.paper.empty() ? "—" : at.made.visit.paper);
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
    (found.fixed_on_spot ? found.done : facts.remarks) += text("done");
    found.compare = false;
    const auto photos = photos_of();
    auto outcome = add_finding(desk_, at.made, found);
    for (auto photo : photos) {
      photo.subject_id = outcome.hazard.id;
      photo.on = at.made.visit.made_on;
      keep_file(desk_, photo);
    }
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
  std::string file_;
  std::set<std::string> keys_;  ///< of all rows
  Sites sites_;
  std::vector<std::string> new_sites_;
  Round round_;
  gather::DrawnSites drawn_;
  const intake::TableRow* row_ = nullptr;
  ImportTally* tally_ = nullptr;
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
  FindingRows rows(desk, wanted, table, file);
  return import_rows(
      desk, table, file,
      [&](const intake::TableRow& row, ImportTally& tally) { rows.take(row, tally); },
      [&](ImportTally& tally) { rows.end(tally); });
}

}  // namespace duban::casework

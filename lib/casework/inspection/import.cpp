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
#include "store/inspection_store.hpp"

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
      : desk_(desk),
        wanted_(wanted),
        file_(std::move(file)),
        round_(round_meant(desk, wanted)),
        sites_(desk, true),
        known_(desk.db(), round_, kind()),
        drawn_(desk.db(), round_) {
    for (const auto& row : table.rows)
      keys_.insert(finding_key(row.text("problem"), row.text("place")));
    if (round_.id != 0 && round_.kind == model::RoundKind::unannounced)
      secrets_ = gather::secrets_for(desk.db(), desk.context().caller, round_.id);
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
      visit.paper = at.paper;
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
    std::string paper;
    bool is_new = true, nil = false;
    std::map<std::string, std::size_t> rows;  ///< findings of this file, and their rows
    KnownFindings known;
  };

  static Round round_meant(const Desk& desk, const FindingImport& wanted) {
    if (wanted.round.empty()) {
      if (!wanted.kind)
        throw Failure(Kind::usage,
                      N_("say which round: --round 第4期 (or --kind for one outside of any)"));
      return {};
    }
    auto round = gather::find_round(desk.db(), wanted.round);
    expect_open(round);
    return round;
  }

  [[nodiscard]] model::RoundKind kind() const {
    return round_.id != 0 ? round_.kind : *wanted_.kind;
  }

  /// True when the row brought something new.
  bool takes(Day day) {
    const std::string problem = text("problem");
    const bool is_nil = intake::says_nothing_found(problem) || problem.empty();
    Visited& at = visit_of(day);
    if (is_nil) {
      if (!at.rows.empty() || (!at.is_new && at.known.any()))
        throw Failure(Kind::invalid, N_("a visit with findings did not find nothing"));
      const bool is_new = at.is_new && !at.nil;
      at.nil = true;
      return is_new;
    }
    if (at.nil)
      throw Failure(Kind::invalid, N_("another row says that nothing was found at this visit"));
    const auto [same, is_first] = at.rows.emplace(finding_key(problem, text("place")), row_->row);
    if (!is_first) {
      warn(Message(N_("reads like row {row} of the same visit: it is taken once"))
               .with("row", same->second));
      return false;
    }
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

  void warn(Message what) {
    base::Finding finding{base::Severity::warning, file_, row_->row, "", "", std::move(what)};
    finding.sheet = row_->sheet;
    tally_->findings.push_back(std::move(finding));
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
    warn(Message(N_("{number} stands on record and reads otherwise ({texts}): it was not changed "
                    "(duban hazard edit)"))
             .with("number", model::number_of(known))
             .with("texts", base::shorten(base::join(differing, "; "), 80)));
  }

  [[nodiscard]] std::string text(const char* key) const { return row_->text(key); }

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
    desk_.expect_past(*day);
    return *day;
  }

  model::Id unit(const char* key) const {
    const std::string name = text(key);
    return name.empty() ? 0 : gather::resolve_unit(desk_.names(), name);
  }

  /// Where the row was: a site without a territory is the one of that name and day in the same
  /// file, else the only one on record.
  std::pair<model::Id, std::string> place_of(Day day) {
    const auto territory = unit("territory");
    const std::string site = text("site");
    if (territory == 0 && site.empty())
      throw Failure(Kind::invalid, N_("say where: a site or a territory"));
    if (territory != 0 || site.empty()) return {territory, site};
    const auto there = sites_of_day_.find(base::to_iso(day) + "\n" + base::fold(site));
    return {there != sites_of_day_.end() ? there->second : sites_.only_territory(site), site};
  }

  Visited& visit_of(Day day) {
    const auto [territory, site] = place_of(day);
    const std::string at_site = base::to_iso(day) + "\n" + base::fold(site);
    const std::string key = at_site + "\n" + std::to_string(territory);
    if (const auto known = visits_.find(key); known != visits_.end()) {
      expect_same(known->second);
      return known->second;
    }
    Visit wanted;
    wanted.round = round_.id;
    wanted.kind = kind();
    wanted.territory = territory;
    if (!site.empty()) {
      const auto found = sites_.find_or_add(territory, site, "");
      wanted.site = found.id;
      if (found.is_new) new_sites_.push_back(site);
    }
    drawn_.mark(desk_.names(), wanted);
    wanted.made_on = day;
    wanted.state = model::VisitState::made;
    wanted.inspectors = named(desk_, text("team").empty() ? round_.team : text("team"));
    if (wanted.inspectors.empty())
      throw Failure(Kind::invalid,
                    N_("say who went: a column of inspectors, or the team of the round"));
    Visited at;
    at.paper = text("paper");
    if (const auto* there = known_.made(wanted)) {
      at.made.visit = *there;
      at.is_new = false;
      at.known = known_.findings_of(*there);
    } else {
      make(at, std::move(wanted), site);
    }
    sites_of_day_.emplace(at_site, territory);
    return visits_.emplace(key, std::move(at)).first->second;
  }

  /// A visit that was planned, openly or not, is the one that was made; else it is a new one.
  void make(Visited& at, Visit wanted, const std::string& site) {
    std::string planned = known_.take_planned(wanted);
    if (planned.empty()) planned = take_secret(wanted, site);
    if (!planned.empty()) {
      at.made = make_visit(desk_, planned, {wanted.made_on, wanted.inspectors});
      if (round_.id != 0) round_ = at.made.round;  // its first visit let it begin
      return;
    }
    wanted.year = desk_.today().year();
    wanted.serial = desk_.number("I", desk_.today().year());
    wanted.paper = at.paper;
    desk_.add("record", wanted, {*wanted.made_on, desk_.context().actor});
    if (round_.id != 0) begin_round(desk_, round_, *wanted.made_on);
    at.made = {std::move(wanted), round_, {}, true};
  }

  /// The name of the unannounced one that was planned for that place and day, each once.
  std::string take_secret(const Visit& wanted, const std::string& site) {
    for (auto one = secrets_.begin(); one != secrets_.end(); ++one) {
      if (one->row.called_off != 0 || one->facts.territory != wanted.territory ||
          base::fold(one->site) != base::fold(site) ||
          (one->facts.planned_on && one->facts.planned_on != wanted.made_on))
        continue;
      const auto name = one->name();
      secrets_.erase(one);
      return name;
    }
    return {};
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
    if (const auto paper = text("paper"); !paper.empty() && paper != at.paper)
      refuse(N_("another on-site record than in the rows above of the same visit: {other}"),
             at.paper.empty() ? "—" : at.paper);
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
    if (found.fixed_on_spot)
      found.done = text("done");
    else if (const auto done = text("done"); !done.empty())
      facts.remarks += (facts.remarks.empty() ? "" : "；") + done;
    found.compare = false;
    const auto photos = photos_of();
    auto outcome = add_finding(desk_, at.made, found);
    for (auto photo : photos) {
      photo.subject_id = outcome.hazard.id;
      photo.on = at.made.visit.made_on;
      keep_file(desk_, photo);
    }
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
  Round round_;
  Sites sites_;
  KnownVisits known_;
  gather::DrawnSites drawn_;
  std::vector<gather::Secret> secrets_;
  std::set<std::string> keys_;  ///< of all rows
  std::vector<std::string> new_sites_;
  const intake::TableRow* row_ = nullptr;
  ImportTally* tally_ = nullptr;
  std::map<std::string, Visited> visits_;
  std::map<std::string, model::Id> sites_of_day_;  ///< day and site → territory
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

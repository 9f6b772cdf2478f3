// Papers about a hazard that people sign or file: 验收销号审批表, photos in pairs, 一患一档.
#pragma once

#include <string>
#include <vector>

#include "model/chase.hpp"
#include "model/evidence.hpp"
#include "model/order.hpp"
#include "model/step.hpp"
#include "report/field_cells.hpp"
#include "report/letter_facts.hpp"

namespace duban::report {

/// A hazard with what its papers say besides its own facts.
struct HazardPaper {
  model::Hazard hazard;
  std::string address;  ///< of its site; empty = not on record
  std::vector<LetterFacts::Photo> before, after;
};

/// 重大（一般）事故隐患整改验收销号审批表: what is on record, and a place of 25 mm or more for each
/// opinion and signature.
Sheet acceptance_sheet(const HazardPaper& paper, const UnitName& unit);

/// 整改前后对比照片: left before, right after, with day and note; 未提供 where there is none.
Sheet photo_sheet(const std::vector<HazardPaper>& papers, const UnitName& unit);

/// A letter about a hazard, with what its recipients answered.
struct DossierLetter {
  model::Order order;
  base::Message kind;
  std::vector<model::Recipient> recipients;
};

/// All that is on record about one hazard.
struct Dossier {
  HazardPaper paper;
  base::Day today;
  std::vector<model::Step> steps;
  std::vector<base::Message> deadline;  ///< how it came about, a sentence each
  std::vector<DossierLetter> letters;
  std::vector<model::Evidence> files;
  std::vector<model::Chase> chases;
  Table papers;          ///< of other bodies, as papers_table has them
  Table log;             ///< its entries, the oldest first
  std::string log_head;  ///< of the whole log
};
/// 一患一档: cover, 卷内目录, then its parts. Parts of which nothing is on record are left out, and
/// do not stand in the 目录.
std::vector<Sheet> dossier_sheets(const Dossier& dossier, const UnitName& unit);

}  // namespace duban::report

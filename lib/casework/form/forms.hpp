// Forms out to units, and their answers back.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "casework/desk.hpp"
#include "casework/form/definitions.hpp"
#include "gather/form/open_items.hpp"
#include "intake/form_file.hpp"
#include "model/form.hpp"

namespace duban::casework {

/// A form that is to be made.
struct FormWanted {
  DefinitionFile definition;     ///< loaded when it is not on record
  std::vector<model::Id> units;  ///< empty = all that have open matters
  model::OptDay due;
};
/// One that was made: what stands on its page.
struct FormMade {
  model::FormSent sent;
  model::FormDefinition form;
  gather::FormItems items;
};
/// Makes a form for every unit that has open matters. `write` puts each on its page before anything
/// is on record; what it throws leaves the record as it was.
std::vector<FormMade> make_forms(const Context& context, const FormWanted& wanted,
                                 const std::function<void(const FormMade&)>& write);

/// What came of one file.
struct FormOutcome {
  enum class What { taken, nil, again, refused };
  What what = What::refused;
  std::string file;
  model::FormSent sent;  ///< empty for a stranger's form
  std::string unit;
  std::string title;     ///< of the form
  std::size_t rows = 0;  ///< that were answered
  struct Done {
    std::string number, step;  ///< H2026-0001, fixed
  };
  std::vector<Done> done;
  base::Findings findings;
};
/// Takes the answers of a file, as the commands would do them: all of one form or none.
FormOutcome collect_form(const Context& context, const std::string& file);

}  // namespace duban::casework

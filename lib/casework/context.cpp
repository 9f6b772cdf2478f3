// The end of a use case.
#include "casework/context.hpp"

namespace duban::casework {

void finish(const Context& context, store::Transaction& transaction) {
  if (!context.dry_run) transaction.commit();
}

}  // namespace duban::casework

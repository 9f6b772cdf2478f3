// Consultations as the commands show them.
#pragma once

#include <string>
#include <vector>

#include "cmd/output.hpp"
#include "model/consultation.hpp"

namespace duban::cmd {

std::vector<std::string> consultation_columns();
void show_consultations(Session& session, const std::vector<model::Consultation>& list,
                        const OutputOptions& output);

}  // namespace duban::cmd

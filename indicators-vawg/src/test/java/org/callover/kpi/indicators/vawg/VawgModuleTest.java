package org.callover.kpi.indicators.vawg;

import org.callover.kpi.conformance.ModuleContract;

class VawgModuleTest implements ModuleContract {

    @Override
    public String set() {
        return "vawg";
    }
}

#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void copy(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_6, b_8, b_10;
  float f_85;
  int i_4, i_5, i_7, i_9, i_12, i_14, i_16, i_18, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_40, i_42, i_44, i_46, i_48, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_65, i_66, i_67, i_68, i_69, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_77, i_78, i_79, i_80, i_86, i_87, i_88, i_89, i_90, i_91, i_92, i_93, i_94, i_95, i_96, i_97;
  long l_81, l_82, l_83, l_98, l_99, l_100;
  ulong ul_0, ul_1, ul_2, ul_3, ul_11, ul_13, ul_15, ul_17, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_41, ul_43, ul_45, ul_47, ul_49, ul_84, ul_101;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  ul_3  =  ul_2 + 16L;
  i_4  =  *((__global int *) ul_3);
  i_5  =  get_global_id(0);
  b_6  =  i_5 < i_4;
  if(b_6)
  {
    // BLOCK 1
    i_7  =  get_global_id(1);
    b_8  =  i_7 < 1;
    if(b_8)
    {
      // BLOCK 2
      i_9  =  get_global_id(2);
      b_10  =  i_9 < 1;
      if(b_10)
      {
        // BLOCK 3
        ul_11  =  ul_2 + 100L;
        i_12  =  *((__global int *) ul_11);
        ul_13  =  ul_2 + 104L;
        i_14  =  *((__global int *) ul_13);
        ul_15  =  ul_2 + 48L;
        i_16  =  *((__global int *) ul_15);
        ul_17  =  ul_2 + 72L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_2 + 96L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_2 + 44L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_2 + 68L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_2 + 92L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_2 + 40L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_2 + 64L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_2 + 88L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_2 + 36L;
        i_34  =  *((__global int *) ul_33);
        ul_35  =  ul_2 + 60L;
        i_36  =  *((__global int *) ul_35);
        ul_37  =  ul_2 + 84L;
        i_38  =  *((__global int *) ul_37);
        ul_39  =  ul_2 + 32L;
        i_40  =  *((__global int *) ul_39);
        ul_41  =  ul_2 + 56L;
        i_42  =  *((__global int *) ul_41);
        ul_43  =  ul_2 + 80L;
        i_44  =  *((__global int *) ul_43);
        ul_45  =  ul_2 + 28L;
        i_46  =  *((__global int *) ul_45);
        ul_47  =  ul_2 + 52L;
        i_48  =  *((__global int *) ul_47);
        ul_49  =  ul_2 + 76L;
        i_50  =  *((__global int *) ul_49);
        i_51  =  i_5 / i_16;
        i_52  =  i_51 * i_16;
        i_53  =  i_5 - i_52;
        i_54  =  i_53 * i_18;
        i_55  =  i_54 + i_12;
        i_56  =  i_51 / i_22;
        i_57  =  i_56 * i_22;
        i_58  =  i_51 - i_57;
        i_59  =  i_58 * i_24;
        i_60  =  i_55 + i_59;
        i_61  =  i_56 / i_28;
        i_62  =  i_61 * i_28;
        i_63  =  i_56 - i_62;
        i_64  =  i_63 * i_30;
        i_65  =  i_60 + i_64;
        i_66  =  i_61 / i_34;
        i_67  =  i_66 * i_34;
        i_68  =  i_61 - i_67;
        i_69  =  i_68 * i_36;
        i_70  =  i_65 + i_69;
        i_71  =  i_66 / i_40;
        i_72  =  i_71 * i_40;
        i_73  =  i_66 - i_72;
        i_74  =  i_73 * i_42;
        i_75  =  i_70 + i_74;
        i_76  =  i_71 / i_46;
        i_77  =  i_76 * i_46;
        i_78  =  i_71 - i_77;
        i_79  =  i_78 * i_48;
        i_80  =  i_75 + i_79;
        l_81  =  (long) i_80;
        l_82  =  l_81 + 4L;
        l_83  =  l_82 << 2;
        ul_84  =  ul_0 + l_83;
        f_85  =  *((__global float *) ul_84);
        i_86  =  i_20 * i_53;
        i_87  =  i_86 + i_14;
        i_88  =  i_26 * i_58;
        i_89  =  i_87 + i_88;
        i_90  =  i_32 * i_63;
        i_91  =  i_89 + i_90;
        i_92  =  i_38 * i_68;
        i_93  =  i_91 + i_92;
        i_94  =  i_44 * i_73;
        i_95  =  i_93 + i_94;
        i_96  =  i_50 * i_78;
        i_97  =  i_95 + i_96;
        l_98  =  (long) i_97;
        l_99  =  l_98 + 4L;
        l_100  =  l_99 << 2;
        ul_101  =  ul_1 + l_100;
        *((__global float *) ul_101)  =  f_85;
        return;
      }  // B2
      else
      {
        // BLOCK 4
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 5
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 6
  }  // B0
  // BLOCK 7 MERGES [6 5 4 3 ]
  return;
}  //  kernel

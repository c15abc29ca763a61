#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void averagePool(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_30, b_88, b_99, b_125, b_137, b_142, b_144;
  float f_61, f_68, f_87, f_89, f_93, f_102, f_103, f_104, f_159, f_160;
  int i_5, i_7, i_9, i_11, i_13, i_15, i_17, i_19, i_21, i_23, i_25, i_26, i_27, i_28, i_29, i_31, i_32, i_34, i_36, i_38, i_39, i_40, i_41, i_42, i_43, i_44, i_45, i_46, i_47, i_48, i_49, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_62, i_63, i_64, i_65, i_66, i_67, i_69, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_77, i_78, i_79, i_80, i_81, i_82, i_90, i_91, i_92, i_94, i_95, i_96, i_97, i_98, i_100, i_101, i_105, i_106, i_107, i_109, i_110, i_112, i_113, i_115, i_116, i_117, i_118, i_119, i_120, i_121, i_122, i_123, i_124, i_126, i_127, i_128, i_129, i_130, i_131, i_132, i_133, i_134, i_135, i_136, i_138, i_139, i_141, i_143, i_146, i_148, i_149, i_150, i_151, i_152, i_153, i_158;
  long l_83, l_84, l_85, l_154, l_155, l_156;
  ulong ul_0, ul_1, ul_2, ul_4, ul_6, ul_8, ul_10, ul_12, ul_14, ul_16, ul_18, ul_20, ul_22, ul_24, ul_33, ul_35, ul_37, ul_86, ul_108, ul_111, ul_114, ul_140, ul_145, ul_147, ul_157;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  __local float adf_3[512];
  ul_4  =  ul_2 + 16L;
  i_5  =  *((__global int *) ul_4);
  ul_6  =  ul_2 + 28L;
  i_7  =  *((__global int *) ul_6);
  ul_8  =  ul_2 + 32L;
  i_9  =  *((__global int *) ul_8);
  ul_10  =  ul_2 + 44L;
  i_11  =  *((__global int *) ul_10);
  ul_12  =  ul_2 + 64L;
  i_13  =  *((__global int *) ul_12);
  ul_14  =  ul_2 + 72L;
  i_15  =  *((__global int *) ul_14);
  ul_16  =  ul_2 + 76L;
  i_17  =  *((__global int *) ul_16);
  ul_18  =  ul_2 + 80L;
  i_19  =  *((__global int *) ul_18);
  ul_20  =  ul_2 + 60L;
  i_21  =  *((__global int *) ul_20);
  ul_22  =  ul_2 + 36L;
  i_23  =  *((__global int *) ul_22);
  ul_24  =  ul_2 + 40L;
  i_25  =  *((__global int *) ul_24);
  i_26  =  get_group_id(0);
  i_27  =  i_26 << 4;
  i_28  =  get_local_id(0);
  i_29  =  i_27 + i_28;
  b_30  =  i_29 < i_5;
  if(b_30)
  {
    // BLOCK 1
    i_31  =  i_29;
  }  // B0
  else
  {
    // BLOCK 2
    i_32  =  i_5 + -1;
    i_31  =  i_32;
  }  // B0
  // BLOCK 3 MERGES [1 2 ]
  ul_33  =  ul_2 + 68L;
  i_34  =  *((__global int *) ul_33);
  ul_35  =  ul_2 + 84L;
  i_36  =  *((__global int *) ul_35);
  ul_37  =  ul_2 + 88L;
  i_38  =  *((__global int *) ul_37);
  i_39  =  get_group_id(1);
  i_40  =  i_39 << 2;
  i_41  =  i_40 * i_15;
  i_42  =  i_41 - i_38;
  i_43  =  get_group_id(2);
  i_44  =  i_43 / i_11;
  i_45  =  i_44 * i_11;
  i_46  =  i_43 - i_45;
  i_47  =  i_46 * i_34;
  i_48  =  i_47 - i_36;
  i_49  =  i_31 + i_25;
  i_50  =  i_13 + -1;
  i_51  =  i_50 * i_19;
  i_52  =  i_15 << 1;
  i_53  =  i_52 + i_15;
  i_54  =  i_51 + i_53;
  i_55  =  i_54 + 1;
  i_56  =  get_local_id(1);
  i_57  =  i_56 * i_15;
  i_58  =  i_7 * i_44;
  i_59  =  i_9 + -1;
  i_60  =  i_7 + -1;
  // BLOCK 4 MERGES [3 20 ]
  f_61  =  0.0F;
  i_62  =  0;
  for(;i_62 < i_21;)
  {
    // BLOCK 5
    i_63  =  i_17 * i_62;
    i_64  =  i_48 + i_63;
    i_65  =  i_64 + i_58;
    i_66  =  i_65 * i_9;
    i_67  =  i_60 - i_64;
    // BLOCK 6 MERGES [5 19 ]
    f_68  =  f_61;
    i_69  =  0;
    for(;i_69 < i_55;)
    {
      // BLOCK 7
      i_70  =  i_42 + i_69;
      // BLOCK 8 MERGES [7 12 ]
      i_71  =  i_56;
      for(;i_71 < 32;)
      {
        // BLOCK 9
        i_72  =  i_70 + i_71;
        i_73  =  i_66 + i_72;
        i_74  =  i_73 * i_23;
        i_75  =  i_49 + i_74;
        i_76  =  i_64 | i_72;
        i_77  =  i_76 | i_67;
        i_78  =  i_59 - i_72;
        i_79  =  i_77 | i_78;
        i_80  =  i_79 >> 31;
        i_81  =  ~i_80;
        i_82  =  i_75 & i_81;
        l_83  =  (long) i_82;
        l_84  =  l_83 + 4L;
        l_85  =  l_84 << 2;
        ul_86  =  ul_0 + l_85;
        f_87  =  *((__global float *) ul_86);
        b_88  =  i_80 == 0;
        if(b_88)
        {
          // BLOCK 10
          f_89  =  f_87;
        }  // B9
        else
        {
          // BLOCK 11
          f_89  =  0.0F;
        }  // B9
        // BLOCK 12 MERGES [10 11 ]
        i_90  =  i_71 << 4;
        i_91  =  i_90 + i_28;
        adf_3[i_91]  =  f_89;
        i_92  =  i_71 + 4;
        i_71  =  i_92;
      }  // B8
      // BLOCK 13
      barrier(CLK_LOCAL_MEM_FENCE);
      // BLOCK 14 MERGES [13 18 ]
      f_93  =  f_68;
      i_94  =  0;
      for(;i_94 < i_13;)
      {
        // BLOCK 15
        i_95  =  i_94 + 1;
        i_96  =  i_94 * i_19;
        i_97  =  i_57 + i_96;
        i_98  =  i_97 - i_69;
        b_99  =  i_98 >= 0 && i_98 < 32;
        if(b_99)
        {
          // BLOCK 16
          i_100  =  i_98 << 4;
          i_101  =  i_100 + i_28;
          f_102  =  adf_3[i_101];
          f_103  =  f_102 + f_93;
          f_104  =  f_103;
        }  // B15
        else
        {
          // BLOCK 17
          f_104  =  f_93;
        }  // B15
        // BLOCK 18 MERGES [17 16 ]
        i_105  =  i_95;
        f_93  =  f_104;
        i_94  =  i_105;
      }  // B14
      // BLOCK 19
      barrier(CLK_LOCAL_MEM_FENCE);
      i_106  =  i_69 + 32;
      f_68  =  f_93;
      i_69  =  i_106;
    }  // B6
    // BLOCK 20
    i_107  =  i_62 + 1;
    f_61  =  f_68;
    i_62  =  i_107;
  }  // B4
  // BLOCK 21
  ul_108  =  ul_2 + 100L;
  i_109  =  *((__global int *) ul_108);
  i_110  =  *((__global int *) ul_35);
  ul_111  =  ul_2 + 92L;
  i_112  =  *((__global int *) ul_111);
  i_113  =  *((__global int *) ul_37);
  ul_114  =  ul_2 + 96L;
  i_115  =  *((__global int *) ul_114);
  i_116  =  i_109 * i_112;
  i_117  =  i_116 + i_7;
  i_118  =  -i_109;
  i_119  =  i_118 * i_110;
  // BLOCK 22 MERGES [21 23 ]
  i_120  =  0;
  i_121  =  0;
  for(;i_121 < i_21;)
  {
    // BLOCK 23
    i_122  =  i_121 + 1;
    i_123  =  i_121 * i_17;
    i_124  =  i_123 + i_48;
    b_125  =  i_124 < i_119 || i_124 >= i_117;
    i_126  =  (b_125 == true) ? 0 : 1;
    i_127  =  i_120 + i_126;
    i_120  =  i_127;
    i_121  =  i_122;
  }  // B22
  // BLOCK 24
  i_128  =  i_115 * i_109;
  i_129  =  i_128 + i_9;
  i_130  =  i_113 * i_118;
  i_131  =  i_42 + i_57;
  // BLOCK 25 MERGES [24 26 ]
  i_132  =  0;
  i_133  =  0;
  for(;i_133 < i_13;)
  {
    // BLOCK 26
    i_134  =  i_133 + 1;
    i_135  =  i_133 * i_19;
    i_136  =  i_131 + i_135;
    b_137  =  i_136 < i_130 || i_136 >= i_129;
    i_138  =  (b_137 == true) ? 0 : 1;
    i_139  =  i_132 + i_138;
    i_132  =  i_139;
    i_133  =  i_134;
  }  // B25
  // BLOCK 27
  ul_140  =  ul_2 + 48L;
  i_141  =  *((__global int *) ul_140);
  b_142  =  i_29 < i_5;
  if(b_142)
  {
    // BLOCK 28
    i_143  =  i_40 + i_56;
    b_144  =  i_143 < i_141;
    if(b_144)
    {
      // BLOCK 29
      ul_145  =  ul_2 + 52L;
      i_146  =  *((__global int *) ul_145);
      ul_147  =  ul_2 + 56L;
      i_148  =  *((__global int *) ul_147);
      i_149  =  i_43 * i_141;
      i_150  =  i_149 + i_143;
      i_151  =  i_150 * i_146;
      i_152  =  i_151 + i_148;
      i_153  =  i_152 + i_29;
      l_154  =  (long) i_153;
      l_155  =  l_154 + 4L;
      l_156  =  l_155 << 2;
      ul_157  =  ul_1 + l_156;
      i_158  =  i_120 * i_132;
      f_159  =  (float) i_158;
      f_160  =  f_61 / f_159;
      *((__global float *) ul_157)  =  f_160;
      return;
    }  // B28
    else
    {
      // BLOCK 30
      return;
    }  // B28
  }  // B27
  else
  {
    // BLOCK 31
  }  // B27
  // BLOCK 32 MERGES [31 30 29 ]
  return;
}  //  kernel
